import type { DocumentName } from "#shared/documents";
import type { StaffId } from "#shared/kernel";

/** A document to be made. Its bytes are sealed with a key of its own, given here wrapped. */
export interface NewDocument {
  readonly name: DocumentName;
  readonly parent?: DocumentName;
  readonly by: StaffId;
  readonly atMs: number;
  readonly wrappedKey: Uint8Array;
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
}

/** A document as it stands on the disk. */
export interface StoredDocument {
  readonly name: DocumentName;
  readonly parent?: DocumentName;
  readonly by: StaffId;
  readonly wrappedKey: Uint8Array;
  readonly rows: readonly StoredRow[];
  /** Who first used each Yjs client id in this document. */
  readonly authors: ReadonlyMap<number, StaffId>;
}

/** One line of the feed: a document and the clock of its last commit, creation or erasure. */
export interface ChangedDocument {
  readonly name: DocumentName;
  readonly clock: number;
  readonly isGone: boolean;
}

/**
 * The durable log of all documents. Whatever a promise of this port says is done has been synced
 * to the disk. A full disk or a lost database rejects with the engine's error and changes nothing;
 * the caller answers "try later".
 */
export interface DocumentStore {
  /** Makes documents once, in one transaction: an existing one stays as it is, an erased one stays erased. */
  readonly create: (documents: readonly NewDocument[]) => Promise<readonly Creation[]>;
  /**
   * Writes all rows in one transaction, each with a clock of its own, in order; answers the clock
   * of the last. Rejects when a document is not there or gone, or when a sequence, a client id or
   * a run is already taken.
   */
  readonly append: (rows: readonly NewRow[]) => Promise<number>;
  /** A document with all its rows, `gone` when erased, undefined when it never was. */
  readonly load: (name: DocumentName) => Promise<StoredDocument | "gone" | undefined>;
  /** The documents changed after a clock, oldest change first, at most `limit`. */
  readonly changedSince: (clock: number, limit: number) => Promise<readonly ChangedDocument[]>;
  /** Leaves a tombstone and destroys rows and key. */
  readonly erase: (name: DocumentName, by: StaffId, atMs: number) => Promise<void>;
  /** Which staff first used each fact run. */
  readonly runs: () => Promise<ReadonlyMap<string, StaffId>>;
}
