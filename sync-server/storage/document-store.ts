import type { DocumentId, DocumentName, EpochBegun, EpochCause } from "#shared/documents";
import type { StaffId } from "#shared/kernel";

/** A document to be made. Its bytes are sealed with a key of its own, given here wrapped. */
export interface NewDocument {
  readonly name: DocumentName;
  readonly parent?: DocumentName;
  readonly by: StaffId;
  readonly atMs: number;
  readonly wrappedKey: Uint8Array;
  /** Why it does not begin in its first epoch; missing when it does. */
  readonly cause?: EpochCause;
}

/** What became of a document asked for. */
export type Creation = "created" | "existed" | "gone";

/** One admitted update, sealed, with who sent it and its place in the document's hash chain. */
export interface NewRow {
  readonly document: DocumentName;
  /** 1, 2, 3 … without a gap in one document. */
  readonly sequence: number;
  readonly staff: StaffId;
  readonly session: string;
  readonly atMs: number;
  readonly sealed: Uint8Array;
  readonly hash: Uint8Array;
  /** Yjs client ids first used in this document by this row. */
  readonly newClientIds: readonly number[];
  /** Fact runs first used anywhere by this row. */
  readonly newRuns: readonly string[];
}

/** A stored row, and the relay-wide clock of its commit. */
export interface StoredRow extends Omit<NewRow, "document" | "newClientIds" | "newRuns"> {
  readonly clock: number;
  /** The SHA-256 of what was sealed, when that was dropped and `sealed` is empty. */
  readonly sealedHash?: Uint8Array;
}

/** The hash of what a row held, before it is dropped: the chain is over it. */
export interface DroppedRow {
  readonly sequence: number;
  readonly sealedHash: Uint8Array;
}

/** All that rows up to a sequence said, sealed. A new epoch begins with one, at sequence 0. */
export interface Snapshot {
  readonly sequence: number;
  readonly sealed: Uint8Array;
}

/** A stored snapshot; its clock is that of the last row in it, or of the epoch that began with it. */
export interface StoredSnapshot extends Snapshot {
  readonly clock: number;
}

/** A snapshot that takes the place of rows. */
export interface Compaction {
  readonly document: DocumentName;
  readonly snapshot: Snapshot;
  /** The rows up to the snapshot's sequence that still held something. */
  readonly dropped: readonly DroppedRow[];
}

/** An epoch to be begun in the place of the present one. */
export interface NewEpoch {
  /** The document in its present epoch, which ends: its key and all it said are destroyed. */
  readonly of: DocumentName;
  readonly name: DocumentName;
  readonly cause: EpochCause;
  readonly by: StaffId;
  readonly atMs: number;
  readonly wrappedKey: Uint8Array;
  readonly snapshot: Uint8Array;
  /** Who first used each Yjs client id of the snapshot. */
  readonly authors: ReadonlyMap<number, StaffId>;
  /** The rows of the present epoch that still hold something. */
  readonly dropped: readonly DroppedRow[];
  /** The facts left out, for the ledger of erasures. */
  readonly erasedFacts: readonly string[];
  /** Epochs of this document that were begun before a backup was restored, and are not in it. */
  readonly lost?: readonly EpochBegun[];
}

/** The newest epoch of a document. */
export interface LatestEpoch {
  readonly name: DocumentName;
  readonly isGone: boolean;
  /** The epochs begun since the first, oldest first. */
  readonly begun: readonly EpochBegun[];
  /** The facts erased in any of them; missing when there are none. */
  readonly erasedFacts?: readonly string[];
  /** The clock of the first row ever written in any of them; undefined when there is none. */
  readonly firstClock?: number;
}

/** One erasure in the ledger, which is read again when an older backup is restored. */
export interface Erasure {
  readonly document: DocumentId;
  /** The facts erased; none when the whole document was. */
  readonly facts: readonly string[];
  /** The epochs of the document begun since the first, oldest first. */
  readonly begun: readonly EpochBegun[];
}

/** A document as it stands on the disk. */
export interface StoredDocument {
  readonly name: DocumentName;
  readonly parent?: DocumentName;
  readonly by: StaffId;
  readonly wrappedKey: Uint8Array;
  /** Stands for the rows whose `sealed` was dropped. */
  readonly snapshot?: StoredSnapshot;
  readonly rows: readonly StoredRow[];
  /** Who first used each Yjs client id in this document. */
  readonly authors: ReadonlyMap<number, StaffId>;
}

/** One line of the feed: a document and the clock of its last commit, creation or erasure. */
export interface ChangedDocument {
  readonly name: DocumentName;
  readonly parent?: DocumentName;
  readonly clock: number;
  readonly isGone: boolean;
}

/**
 * The durable log of all documents. Whatever a promise of this port says is done has been synced
 * to the disk. A full disk or a lost database rejects with the engine's error and changes nothing;
 * the caller answers "try later".
 */
export interface DocumentStore {
  /**
   * Makes documents once, in one transaction: one that exists in whatever epoch stays as it is, an
   * erased one stays erased.
   */
  readonly create: (documents: readonly NewDocument[]) => Promise<readonly Creation[]>;
  /**
   * Writes all rows in one transaction, each with a clock of its own, in order; answers the clock
   * of the last. Rejects when a document is not there or gone, or when a sequence, a client id or
   * a run is already taken.
   */
  readonly append: (rows: readonly NewRow[]) => Promise<number>;
  /**
   * A document in one epoch with all its rows, `gone` when it was erased or a later epoch began,
   * undefined when it never was.
   */
  readonly load: (name: DocumentName) => Promise<StoredDocument | "gone" | undefined>;
  /** The newest epoch of a document; undefined when it never was. */
  readonly latest: (id: DocumentId) => Promise<LatestEpoch | undefined>;
  /**
   * Begins epochs in one transaction, each with a clock of its own; answers the clock of the last.
   * Of the rows of the ended epochs only who wrote when remains, with their hashes. Rejects when a
   * document is not there, or gone, or in another epoch than said.
   */
  readonly begin: (epochs: readonly NewEpoch[]) => Promise<number>;
  /** Puts a snapshot in the place of what rows hold; who wrote when, and their hashes, remain. */
  readonly compact: (compaction: Compaction) => Promise<void>;
  /** The documents with at least so many rows that no snapshot stands for, at most `limit`. */
  readonly long: (rows: number, limit: number) => Promise<readonly DocumentName[]>;
  /** All that was ever erased. */
  readonly erasures: () => Promise<readonly Erasure[]>;
  /** The documents in their newest epochs changed after a clock, oldest change first, at most `limit`. */
  readonly changedSince: (clock: number, limit: number) => Promise<readonly ChangedDocument[]>;
  /** Leaves a tombstone and destroys rows and key. */
  readonly erase: (name: DocumentName, by: StaffId, atMs: number) => Promise<void>;
  /** Which staff first used each fact run. */
  readonly runs: () => Promise<ReadonlyMap<string, StaffId>>;
}
