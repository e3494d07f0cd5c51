/**
 * One document while it is open in this tab: the Yjs document, its rows in the vault, and its
 * channel to the relay.
 *
 * Every change is written to the vault; one's own as an edit, what the relay sent as received. It
 * counts as saved when the relay has acknowledged all that was sent since it was told everything,
 * the rows of all tabs are in this document, and the vault has taken the mark "sent" for exactly
 * that number of edits. What the relay refuses for good goes to the rescue drawer.
 */
import { type Accessor, batch, createSignal } from "solid-js";
import * as Y from "yjs";
import type { LoadedDocument, VaultDocument } from "#client/storage";
import { appendFacts, type DocumentId, type DocumentName, holdsText } from "#shared/documents";
import { closeNameOf } from "#shared/protocol";
import { buildCopy } from "./build-copy.ts";
import { idOfName } from "./catalogue.ts";
import { onlyHere } from "./facts-in.ts";
import { followEpoch } from "./follow-epoch.ts";
import { fromVault, type GoneLines } from "./gone-lines.ts";
import { type OpenCopy, RelayEnd } from "./relay-end.ts";
import { createRepeat } from "./repeat.ts";
import { RowWriter } from "./row-writer.ts";
import type { DocumentStatus, SaveState } from "./save-state.ts";
import { saveStateOf } from "./save-state-of.ts";
import { fateAfter, type Refusal, setAside } from "./set-aside.ts";
import type { SyncParts } from "./sync-parts.ts";
import { UnsentEdits } from "./unsent-edits.ts";
import { isSettled } from "./virtual-socket.ts";

const saidAgain = Symbol("said again");
/** After so many refusals in a row it does not start again. */
const refusalsAtMost = 3;
const busyMs = 5_000;
/** More rows than this are merged when the document closes. */
const rowsAtMost = 40;

/** One open document; `state`, `status` and `copy` are reactive. */
export class SyncedDocument {
  readonly id: DocumentId;
  readonly status: Accessor<DocumentStatus>;
  /** Undefined until it was loaded; another one after every fresh start. */
  readonly copy: Accessor<OpenCopy | undefined>;
  readonly #setStatus: (status: DocumentStatus) => void;
  readonly #setCopy: (copy: OpenCopy | undefined) => void;
  readonly #unsent: UnsentEdits;
  readonly #parts: SyncParts;
  readonly #writer: RowWriter;
  readonly #relay: RelayEnd;
  readonly #stopListening: () => void;
  readonly #settle = createRepeat(() => this.#settleOnce());
  readonly #reload = createRepeat(() => this.#reloadOnce());
  readonly #setAside = createRepeat(() => this.#setAsideOnce());
  #name: DocumentName;
  /** Of a text: looks after words in lines that somebody takes away. */
  #lines: GoneLines | undefined;
  #last = 0;
  #rows = 0;
  #generation: number | undefined;
  /** Why the relay refused, until what it refused is set aside. */
  #refusal: Refusal | undefined;
  #refusals = 0;
  /** The relay said "not allowed", the feed did not explain it, and nothing was taken since. */
  #isDoubted = false;
  #isClosed = false;

  constructor(parts: SyncParts, id: DocumentId) {
    [this.status, this.#setStatus] = createSignal<DocumentStatus>("loading");
    [this.copy, this.#setCopy] = createSignal<OpenCopy | undefined>();
    this.id = id;
    this.#parts = parts;
    this.#name = parts.catalogue.nameOf(id);
    this.#unsent = new UnsentEdits(parts.vault, parts.catalogue, id);
    this.#relay = new RelayEnd(parts.channels, {
      settled: () => {
        this.#isDoubted = false;
        void this.#settle();
      },
      delivered: (delivery) => this.#lines?.told(delivery),
      coming: (update) => this.#lines?.coming(update),
      synced: () => this.status() === "notHere" && this.#setStatus("here"),
      refused: (code, detail) => this.#refused(code, detail),
    });
    this.#writer = new RowWriter(parts.platform, parts.catalogue, () => this.#written());
    this.#stopListening = parts.catalogue.onChanged((names) => this.#changed(names));
    void this.#reload();
  }

  /** The document in the epoch that is open. */
  get name(): DocumentName {
    return this.#name;
  }

  /** How safe what was said here is; reactive. */
  state(): SaveState {
    return saveStateOf({
      unwritten: this.#writer.unwritten(),
      problem: this.#writer.problem(),
      attention: this.#unsent.refusedFor(),
      isUnsent: this.#unsent.areThere(),
      delivery: this.#relay.delivery(),
    });
  }

  /** Whether there is nothing more to be done for it: the relay has it, or will not have it. */
  isDone(): boolean {
    if (this.status() === "notAllowed" || this.status() === "gone") return true;
    return this.isCurrent() && this.state().type === "saved";
  }

  /** Whether the relay told, and was told, all there is since the line came up; reactive. */
  isCurrent(): boolean {
    return isSettled(this.#relay.delivery());
  }

  /** Takes in what the relay sent by another way; the relay is not told of it again. */
  receive(update: Uint8Array): void {
    const doc = this.copy()?.doc;
    this.#lines?.coming(update);
    if (doc) Y.applyUpdate(doc, update, this.#relay.origin);
    else this.#writer.add({ type: "receive", document: this.#name, update });
  }

  /** The edits that are in memory only: nothing may be let go while there are some. */
  unwrittenUpdates(): readonly Uint8Array[] {
    return this.#writer.unwrittenUpdates();
  }

  /** Resolves when everything said here is on the disk, or cannot be put there: then false. */
  flush(): Promise<boolean> {
    return this.#writer.idle();
  }

  /** Lets go, once everything said here is on the disk; answers whether it did. */
  async close(): Promise<boolean> {
    if (!(await this.#writer.idle())) return false;
    this.#isClosed = true;
    this.#stopListening();
    this.#writer.close();
    this.#relay.disconnect();
    this.copy()?.doc.destroy();
    this.#setCopy(undefined);
    if (this.#rows > rowsAtMost) await this.#parts.vault.compact(this.#name);
    return true;
  }

  async #reloadOnce(): Promise<void> {
    if (this.#isClosed || !(await this.#writer.idle())) return;
    if (this.copy()) this.#setStatus("loading");
    const name = this.#parts.catalogue.nameOf(this.id);
    const loaded = await this.#parts.vault.load(name);
    // Said while the vault was being read: it goes to the disk first.
    if (this.#isClosed || !(await this.#writer.idle())) return;
    this.#begin(name, loaded.ok ? loaded.value : nothingLoaded);
  }

  #begin(name: DocumentName, { document, rows, last }: LoadedDocument): void {
    this.#relay.disconnect();
    const isFromRelay = (origin: unknown): boolean => this.#relay.isFromRelay(origin);
    const { copy, lines } = buildCopy(name, rows, isFromRelay);
    const { doc, waiting } = copy;
    this.#lines = lines;
    const before = this.copy();
    this.#name = name;
    this.#last = last;
    this.#rows = rows.length;
    this.#generation = document?.generation;
    doc.on("update", (update: Uint8Array, origin: unknown) => this.#updated(update, origin));
    const own = onlyHere(waiting, rows, this.#parts.me);
    if (own.length > 0) appendFacts(doc, own, saidAgain);
    lines?.sayWhatRowsLost();
    batch(() => {
      this.#unsent.look(name);
      this.#setCopy(copy);
      this.#setStatus(document ? "here" : "notHere");
    });
    before?.doc.destroy();
    if (!document?.isNew) this.#connect();
  }

  #written(): void {
    void (this.#refusal ? this.#setAside() : this.#settle());
  }

  #updated(update: Uint8Array, origin: unknown): void {
    if (origin === fromVault) return;
    const type = this.#relay.isFromRelay(origin) ? "receive" : "edit";
    this.#rows += 1;
    if (type === "edit") this.#unsent.saidAnew();
    this.#writer.add({ type, document: this.#name, update });
  }

  #connect(): void {
    const copy = this.copy();
    if (!copy || this.#isClosed) return;
    const mayTell = holdsText(this.#name) ? this.#parts.mayWriteTexts : () => true;
    this.#relay.connect(this.#name, copy, mayTell);
  }

  #connectLater(): void {
    this.#parts.platform.after(busyMs, () => this.#connect());
  }

  #changed(names: ReadonlySet<DocumentName>): void {
    if (this.#isClosed || ![...names].some((name) => idOfName(name) === this.id)) return;
    const { catalogue } = this.#parts;
    const name = catalogue.nameOf(this.id);
    const state = catalogue.state(name);
    this.#unsent.look(name);
    if (this.#refusal) return;
    const isOther = name !== this.#name || (state !== undefined) !== (this.status() === "here");
    if (isOther || this.#isOfOldGeneration(state)) void this.#reload();
    else if (state && !state.isNew) this.#connect();
    void this.#settle();
  }

  #isOfOldGeneration(state: VaultDocument | undefined): boolean {
    if (!state || this.status() === "loading") return false;
    this.#generation ??= state.generation;
    return state.generation !== this.#generation;
  }

  /** Takes in what other tabs wrote, and marks as sent what the relay is known to have. */
  async #settleOnce(): Promise<void> {
    const pulled = await this.#pull();
    if (!pulled || this.#writer.unwritten() > 0 || !this.isCurrent()) return;
    if (!this.#unsent.areThere()) return;
    this.#refusals = 0;
    const { name: document, edits, generation } = pulled;
    await this.#parts.catalogue.write([{ type: "sent", document, edits, generation }]);
  }

  /** Answers the state of the vault whose rows are all in this document now. */
  async #pull(): Promise<VaultDocument | undefined> {
    const name = this.#name;
    const since = await this.#parts.vault.load(name, this.#last);
    const doc = this.copy()?.doc;
    if (!since.ok || !doc || this.#isClosed || name !== this.#name) return undefined;
    const { document, rows, last } = since.value;
    if (!document || this.#isOfOldGeneration(document)) return undefined;
    for (const { update } of rows) Y.applyUpdate(doc, update, fromVault);
    this.#last = Math.max(this.#last, last);
    if (doc.store.pendingStructs || doc.store.pendingDs) return void this.#reload();
    return document;
  }

  #refused(code: number, detail: string): void {
    const reason = closeNameOf(code) ?? "malformed";
    if (reason === "newEpoch") return void this.#follow(detail);
    if (reason === "sessionEnded") return void this.#connectLater();
    this.#refusal = { reason, name: this.#name, generation: this.#generation };
    this.#setStatus("loading");
    void this.#setAside();
  }

  /** Runs again when the disk has taken what it would not take the first time. */
  async #setAsideOnce(): Promise<void> {
    const refusal = this.#refusal;
    if (!refusal || !(await this.#writer.idle())) return;
    const { reason, name } = refusal;
    if (reason === "notAllowed" && !this.#isDoubted) return this.#doubt(name);
    this.#isDoubted = false;
    this.#refusals += 1;
    this.#generation = undefined;
    const fate = fateAfter(this.#parts.catalogue, refusal);
    if (fate) await setAside(this.#parts, name, reason, fate, refusal);
    this.#refusal = undefined;
    const isOver = fate !== "dropUnsent" && (reason === "notAllowed" || reason === "gone");
    if (isOver || this.#refusals > refusalsAtMost) {
      this.#setStatus(reason === "gone" ? "gone" : "notAllowed");
    } else {
      await this.#reload();
    }
    if (reason === "notAllowed" || reason === "gone") void this.#parts.askFeed();
  }

  /**
   * A relay that was restored from a backup says "not allowed" of what it lost, and the feed brings
   * it back. So the feed is asked first; only what is refused after that is.
   */
  async #doubt(name: DocumentName): Promise<void> {
    this.#isDoubted = await this.#parts.askFeed();
    this.#refusal = undefined;
    if (this.#isDoubted) return this.#reload();
    this.#setStatus(this.#parts.catalogue.state(name) ? "here" : "notHere");
    this.#connectLater();
  }

  /** The relay has another epoch; this copy stays as it is until that is here. */
  async #follow(detail: string): Promise<void> {
    if (!(await followEpoch(this.#parts, this.#name, detail))) this.#connectLater();
  }
}

const nothingLoaded: LoadedDocument = { document: undefined, rows: [], last: 0 };
