/**
 * Moves what this device holds of a document into the epoch the relay has now.
 *
 * It happens in one transaction: what is to be said again is in the new epoch in the moment the old
 * one goes. So it may be cut off anywhere, and begun again, and every fact keeps its id. What
 * another tab still says in the old epoch is moved after it.
 */
import type { Rescued, VaultChange } from "#client/storage";
import { type DocumentId, type DocumentName, splitName } from "#shared/documents";
import { newUlid } from "#shared/kernel";
import { keptOf, type Missed, missedBy, noteOfPast, type Past, pastSchema } from "./kept-of.ts";
import { createRepeat } from "./repeat.ts";
import type { SetAsideParts } from "./set-aside.ts";

const noteOf = (id: DocumentId): string => `epochs/${id}`;
const turnsAtMost = 8;

/** Keeps every document of this device in one epoch; tabs that share a vault move one after the other. */
export class Epochs {
  readonly #parts: SetAsideParts;
  readonly #stopListening: () => void;
  readonly #strays = new Set<DocumentId>();
  readonly #tidy = createRepeat(() => this.#tidyOnce());
  #isClosed = false;

  constructor(parts: SetAsideParts) {
    this.#parts = parts;
    this.#stopListening = parts.catalogue.onChanged((names) => this.#look(names));
  }

  /** Looks for what was left in old epochs when this device was last used. */
  begin(): void {
    const { catalogue } = this.#parts;
    this.#look(new Set(catalogue.inLaterEpochs().map((id) => catalogue.nameOf(id))));
  }

  /**
   * Takes in a document in the relay's epoch, with whatever else is to be written with it, and
   * moves what is here in others. Answers whether all of it is on the disk.
   */
  async arrive(name: DocumentName, past: Past, rows: readonly VaultChange[]): Promise<boolean> {
    const { id } = splitName(name);
    const note: VaultChange = { type: "note", key: noteOf(id), value: noteOfPast(past) };
    return this.#alone(() => this.#moveAll(name, past, [...rows, note]));
  }

  close(): void {
    this.#isClosed = true;
    this.#stopListening();
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    const { platform, vaultName } = this.#parts;
    return platform.withLock(`queqiao/${vaultName}/epochs`, work);
  }

  #look(names: ReadonlySet<DocumentName>): void {
    for (const name of names) {
      if (this.#parts.catalogue.othersOf(name).length > 0) this.#strays.add(splitName(name).id);
    }
    if (this.#strays.size > 0 && !this.#isClosed) void this.#tidy();
  }

  async #tidyOnce(): Promise<void> {
    for (const id of [...this.#strays]) {
      this.#strays.delete(id);
      await this.#alone(() => this.#gather(id)).catch((error: unknown) => {
        // The tab is being closed; whoever opens the vault next looks again.
        if (!this.#isClosed) throw error;
      });
    }
  }

  /** What is said of a document in old epochs, after it was moved, is moved after it. */
  async #gather(id: DocumentId): Promise<boolean> {
    const note = await this.#parts.vault.note(noteOf(id));
    const past = note.ok ? pastSchema.safeParse(note.value) : undefined;
    const name = this.#parts.catalogue.nameOf(id);
    return this.#moveAll(name, past?.success ? past.data : undefined, []);
  }

  async #moveAll(
    to: DocumentName,
    past: Past | undefined,
    rows: readonly VaultChange[],
  ): Promise<boolean> {
    const { catalogue } = this.#parts;
    let waiting = rows;
    for (let turn = 0; turn < turnsAtMost; turn += 1) {
      const [from] = catalogue.othersOf(to);
      const moved = from ? await this.#moved(from, to, missedBy(from, past), waiting) : [];
      if (!moved) return false;
      if (waiting.length + moved.length === 0) return true;
      const written = await catalogue.write([...waiting, ...moved]);
      if (!written.ok) return false;
      waiting = [];
    }
    return catalogue.othersOf(to).length === 0;
  }

  /** The changes that move one epoch into another; undefined when the disk does not answer. */
  async #moved(
    from: DocumentName,
    to: DocumentName,
    missed: Missed,
    arriving: readonly VaultChange[],
  ): Promise<readonly VaultChange[] | undefined> {
    const { vault, me } = this.#parts;
    const [before, after] = [await vault.load(from), await vault.load(to)];
    if (!before.ok || !after.ok) return undefined;
    const { document, rows } = before.value;
    if (!document) return [];
    const updates = [
      ...after.value.rows.map(({ update }) => update),
      ...arriving.flatMap((change) => ("update" in change ? [change.update] : [])),
    ];
    const { edits } = document;
    const kept = keptOf(from, rows, missed, updates, me);
    return [
      ...(kept.again ? [{ type: "edit" as const, document: to, update: kept.again }] : []),
      ...(kept.rescue ? [this.#entry(from, kept.rescue)] : []),
      { type: "remove", document: from, edits },
    ];
  }

  #entry(document: DocumentName, { facts, bytes }: Pick<Rescued, "facts" | "bytes">): VaultChange {
    const { platform } = this.#parts;
    const atMs = platform.nowMs();
    const id = newUlid(atMs, platform.randomBytes);
    return { type: "rescue", entry: { id, document, reason: "newEpoch", atMs, facts, bytes } };
  }
}
