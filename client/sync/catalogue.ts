import { type Accessor, createSignal } from "solid-js";
import {
  isUnsent,
  type StorageRefusal,
  type Vault,
  type VaultChange,
  type VaultDocument,
} from "#client/storage";
import { type DocumentId, type DocumentName, nameOf } from "#shared/documents";
import { ok, type Result } from "#shared/kernel";

/** Which documents changed on this device, by this tab (`isHere`) or by another. */
export type CatalogueListener = (names: ReadonlySet<DocumentName>, isHere: boolean) => void;

const nowhere: readonly DocumentName[] = [];
const idOfName = (name: DocumentName): DocumentId =>
  // A document name is its id and its epoch.
  name.slice(0, name.lastIndexOf("@")) as DocumentId;
const epochOf = (name: DocumentName): number => Number(name.slice(name.lastIndexOf("@") + 1));

/** The id in a document's name. */
export { idOfName };

/**
 * What documents this device has and how each stands, kept in memory and in step with the vault.
 * All writing of this tab goes through `write`, so that what follows it sees its outcome.
 */
export class Catalogue {
  /** How many documents have edits that only this device has. */
  readonly unsentCount: Accessor<number>;
  readonly #setUnsentCount: (count: number) => void;
  readonly #vault: Vault;
  readonly #states = new Map<DocumentName, VaultDocument>();
  /** Nearly always one: there are tens of thousands. */
  readonly #namesById = new Map<DocumentId, readonly DocumentName[]>();
  readonly #unsent = new Set<DocumentName>();
  readonly #listeners = new Set<CatalogueListener>();
  readonly #stopListening: () => void;
  #turns: Promise<unknown> = Promise.resolve();
  #reading: Promise<unknown> = Promise.resolve();

  constructor(vault: Vault) {
    [this.unsentCount, this.#setUnsentCount] = createSignal(0);
    this.#vault = vault;
    this.#stopListening = vault.onWritten(({ documents, isRescue, isHere }) => {
      // What this tab writes is read again by `write`; what it puts aside, by nobody else.
      if ((!isHere || isRescue) && documents.size > 0) void this.#refresh(documents, isHere);
    });
  }

  /** Reads all states; answers how many documents have names that cannot be read. */
  async load(): Promise<Result<{ readonly unreadable: number }, StorageRefusal>> {
    const read = await this.#vault.documents();
    if (!read.ok) return read;
    for (const state of read.value.known) this.#put(state.name, state);
    this.#count();
    return ok({ unreadable: read.value.unreadable });
  }

  /** Writes to the vault and learns what became of the documents. */
  async write(changes: readonly VaultChange[]): Promise<Result<true, StorageRefusal>> {
    const written = await this.#vault.write(changes);
    if (!written.ok) return written;
    const names = new Set(
      changes.flatMap((change) => ("document" in change ? change.document : [])),
    );
    if (names.size > 0) await this.#refresh(names, true);
    return written;
  }

  state(name: DocumentName): VaultDocument | undefined {
    return this.#states.get(name);
  }

  /** The name of a document in its latest epoch known here; the first epoch when none is. */
  nameOf(id: DocumentId): DocumentName {
    const names = this.#namesById.get(id) ?? nowhere;
    if (names.length <= 1) return names[0] ?? nameOf(id);
    return [...names].sort((a, b) => epochOf(b) - epochOf(a))[0] ?? nameOf(id);
  }

  /** The other epochs of a document that are still here. */
  othersOf(name: DocumentName): readonly DocumentName[] {
    const names = this.#namesById.get(idOfName(name)) ?? nowhere;
    return names.length === 1 && names[0] === name
      ? nowhere
      : names.filter((other) => other !== name);
  }

  /** How many documents there are. */
  get size(): number {
    return this.#states.size;
  }

  all(): readonly VaultDocument[] {
    return [...this.#states.values()];
  }

  unsent(): readonly VaultDocument[] {
    return [...this.#unsent].flatMap((name) => this.#states.get(name) ?? []);
  }

  isUnsent(name: DocumentName): boolean {
    return this.#unsent.has(name);
  }

  /** Whether something of a document is unsent that still lies in another epoch of it. */
  isUnsentElsewhere(name: DocumentName): boolean {
    return this.othersOf(name).some((other) => this.#unsent.has(other));
  }

  onChanged(listener: CatalogueListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Does work that reads what it then changes, one after the other, whoever asks in this tab. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turns.then(work, work);
    this.#turns = done;
    return done;
  }

  close(): void {
    this.#stopListening();
    this.#listeners.clear();
  }

  /** One read after the other, so that an older answer never overwrites a newer one. */
  async #refresh(names: ReadonlySet<DocumentName>, isHere: boolean): Promise<void> {
    const read = this.#reading.then(() => this.#vault.documents(names));
    this.#reading = read.then(
      () => undefined,
      () => undefined,
    );
    const answer = await read;
    if (answer.ok) {
      const found = new Map(answer.value.known.map((state) => [state.name, state]));
      for (const name of names) this.#put(name, found.get(name));
    } else if (isHere) {
      // It was written and cannot be read back: better unsent for a while than saved in vain.
      for (const name of names) this.#unsent.add(name);
    }
    this.#count();
    for (const listener of [...this.#listeners]) listener(names, isHere);
  }

  #put(name: DocumentName, state: VaultDocument | undefined): void {
    const id = idOfName(name);
    const names = this.#namesById.get(id) ?? nowhere;
    if (state) {
      this.#states.set(name, state);
      if (!names.includes(name)) this.#namesById.set(id, [...names, name]);
    } else {
      this.#states.delete(name);
      this.#namesById.set(id, this.othersOf(name));
    }
    if (state && isUnsent(state)) this.#unsent.add(name);
    else this.#unsent.delete(name);
  }

  #count(): void {
    this.#setUnsentCount(this.#unsent.size);
  }
}
