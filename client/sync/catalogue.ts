import { type Accessor, createSignal } from "solid-js";
import {
  isUnsent,
  type StorageRefusal,
  type Vault,
  type VaultChange,
  type VaultDocument,
} from "#client/storage";
import { type DocumentId, type DocumentKind, type DocumentName, nameOf } from "#shared/documents";
import { ok, type Result } from "#shared/kernel";

/** Which documents changed on this device, by this tab (`isHere`) or by another. */
export type CatalogueListener = (names: ReadonlySet<DocumentName>, isHere: boolean) => void;

const nowhere: readonly DocumentName[] = [];
/** How the names of first epochs end. */
const firstEpoch = "@1";
const slash = "/".charCodeAt(0);
const at = "@".charCodeAt(0);
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
  /**
   * The names of documents of which another epoch than the first is here. Of the others, nearly all
   * of tens of thousands, the name follows from the id.
   */
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
    for (const state of read.value.known) this.#putFirst(state);
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
    const id = idOfName(name);
    if (name.endsWith(firstEpoch) && !this.#namesById.has(id)) return nowhere;
    return this.#namesOf(id).filter((other) => other !== name);
  }

  /** The documents of which an epoch after the first is here. */
  inLaterEpochs(): readonly DocumentId[] {
    return [...this.#namesById.keys()];
  }

  /** The documents of a kind, each in its latest epoch here. */
  ofKind(kind: DocumentKind): readonly VaultDocument[] {
    const found: VaultDocument[] = [];
    for (const [name, state] of this.#states) {
      const end = name.charCodeAt(kind.length);
      const isOfKind = (end === slash || end === at) && name.startsWith(kind);
      if (isOfKind && this.#isLatest(name)) found.push(state);
    }
    return found;
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

  /** Of tens of thousands at a start hardly one is in another epoch than the first. */
  #putFirst(state: VaultDocument): void {
    const { name } = state;
    const isOnlyFirst = this.#namesById.size === 0 && name.endsWith(firstEpoch);
    if (!isOnlyFirst) this.#put(name, state);
    else {
      this.#states.set(name, state);
      if (isUnsent(state)) this.#unsent.add(name);
    }
  }

  #isLatest(name: DocumentName): boolean {
    return this.othersOf(name).length === 0 || this.nameOf(idOfName(name)) === name;
  }

  #put(name: DocumentName, state: VaultDocument | undefined): void {
    const isFirst = name.endsWith(firstEpoch);
    const isKnown = this.#states.has(name);
    if (state) this.#states.set(name, state);
    else this.#states.delete(name);
    if (state && isUnsent(state)) this.#unsent.add(name);
    else this.#unsent.delete(name);
    if (isKnown === (state !== undefined)) return;
    const id = idOfName(name);
    // The first epoch alone says nothing that its id does not.
    if (isFirst && !this.#namesById.has(id)) return;
    const others = this.othersOf(name);
    const names = state ? [...others, name] : others;
    if (names.every((one) => one.endsWith(firstEpoch))) this.#namesById.delete(id);
    else this.#namesById.set(id, names);
  }

  #namesOf(id: DocumentId): readonly DocumentName[] {
    const known = this.#namesById.get(id);
    if (known) return known;
    const first = nameOf(id);
    return this.#states.has(first) ? [first] : nowhere;
  }

  #count(): void {
    this.#setUnsentCount(this.#unsent.size);
  }
}
