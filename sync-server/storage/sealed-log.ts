/**
 * The log of documents as the rooms see it: plain updates in, plain updates out. Every document is
 * sealed with a key of its own, and every row continues a chain of hashes, so that a row that was
 * changed, swapped or taken out is found.
 */
import type { DocumentName, EpochBegun, EpochCause } from "#shared/documents";
import type { Result, StaffId } from "#shared/kernel";
import type { ChangedDocument, Creation, DocumentStore } from "./document-store.ts";

/** A document to be made. */
export interface DocumentToCreate {
  readonly name: DocumentName;
  readonly parent?: DocumentName;
  readonly by: StaffId;
  /** Why it does not begin in its first epoch; missing when it does. */
  readonly cause?: EpochCause;
}

/** An epoch to be begun in the place of the present one. */
export interface EpochToBegin {
  /** The document in its present epoch, which ends. */
  readonly of: DocumentName;
  /** The head it had when `update` was made of it; when it has another, nothing is begun. */
  readonly head: number;
  readonly epoch: number;
  readonly cause: EpochCause;
  readonly by: StaffId;
  /** All that the document says in the new epoch, and who first used each Yjs client id of it. */
  readonly update: Uint8Array;
  readonly authors: ReadonlyMap<number, StaffId>;
  /** The facts left out, for the ledger of erasures. */
  readonly erasedFacts: readonly string[];
  /** Epochs begun after the backup that is being restored. */
  readonly lost?: readonly EpochBegun[];
}

/** An admitted update to be written. */
export interface UpdateToAppend {
  readonly document: DocumentName;
  readonly update: Uint8Array;
  readonly staff: StaffId;
  readonly session: string;
  /** Yjs client ids first used in this document by this update. */
  readonly newClientIds: readonly number[];
  /** Fact runs first used anywhere by this update. */
  readonly newRuns: readonly string[];
}

/** A written update, opened. */
export interface OpenedRow {
  readonly sequence: number;
  /** The relay-wide clock of its commit. */
  readonly clock: number;
  readonly staff: StaffId;
  readonly update: Uint8Array;
  /** It stands for all rows up to its sequence, whoever wrote them. */
  readonly isSnapshot?: true;
}

/** A document with everything written in it. */
export interface OpenedDocument {
  readonly name: DocumentName;
  readonly parent?: DocumentName;
  readonly by: StaffId;
  /** What it says: the snapshot, when there is one, and the rows after it. */
  readonly rows: readonly OpenedRow[];
  /** The clock of the first row ever written in this epoch; undefined when there is none. */
  readonly firstClock?: number;
  /** The sequence of the last row; 0 when there is none. */
  readonly head: number;
  /** Who first used each Yjs client id in this document. */
  readonly authors: ReadonlyMap<number, StaffId>;
}

/** Where a chain of hashes does not hold. */
export interface BrokenChain {
  readonly type: "brokenChain";
  readonly sequence: number;
}

/** The durable, sealed log. What a promise says is done is on the disk. */
export interface SealedLog extends Pick<DocumentStore, "latest" | "long" | "erasures"> {
  /** Makes a document once: an existing one stays as it is, an erased one stays erased. */
  readonly create: (document: DocumentToCreate) => Promise<Creation>;
  /** Makes many documents in one transaction; answers in the order asked. */
  readonly createAll: (documents: readonly DocumentToCreate[]) => Promise<readonly Creation[]>;
  /** A document with its rows, `gone` when erased, undefined when it never was. Rejects when a row cannot be opened. */
  readonly load: (name: DocumentName) => Promise<OpenedDocument | "gone" | undefined>;
  /**
   * Writes a batch in one transaction; each row takes the next sequence of its document. Answers
   * the clock of the last row: row `i` of `n` has clock `answer - n + 1 + i`. On rejection nothing
   * was written, as far as can be known, and nothing may be acknowledged.
   */
  readonly append: (updates: readonly UpdateToAppend[]) => Promise<number>;
  /** The documents changed after a clock, oldest change first, at most `limit`. */
  readonly changedSince: (clock: number, limit: number) => Promise<readonly ChangedDocument[]>;
  /** Which staff first used each fact run. */
  readonly runs: () => Promise<ReadonlyMap<string, StaffId>>;
  /** Begins epochs in one transaction; answers the clock of the last. What rejects began none. */
  readonly begin: (epochs: readonly EpochToBegin[]) => Promise<number>;
  /** Leaves a tombstone and destroys what was written and its key. */
  readonly erase: (name: DocumentName, by: StaffId) => Promise<void>;
  /** Puts a snapshot in the place of the rows up to a sequence, which must say the same. */
  readonly compact: (name: DocumentName, sequence: number, snapshot: Uint8Array) => Promise<void>;
  /** Recomputes the chain of a document; the value is the number of rows. */
  readonly verifyChain: (name: DocumentName) => Promise<Result<number, BrokenChain>>;
}
