/**
 * The log of documents as the rooms see it: plain updates in, plain updates out. Every document is
 * sealed with a key of its own, and every row continues a chain of hashes, so that a row that was
 * changed, swapped or taken out is found.
 */
import type { DocumentName } from "#shared/documents";
import type { Result, StaffId } from "#shared/kernel";
import type { ChangedDocument, Creation } from "./document-store.ts";

/** A document to be made. */
export interface DocumentToCreate {
  readonly name: DocumentName;
  readonly parent?: DocumentName;
  readonly by: StaffId;
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
}

/** A document with everything written in it. */
export interface OpenedDocument {
  readonly name: DocumentName;
  readonly parent?: DocumentName;
  readonly by: StaffId;
  readonly rows: readonly OpenedRow[];
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
export interface SealedLog {
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
  /** Recomputes the chain of a document; the value is the number of rows. */
  readonly verifyChain: (name: DocumentName) => Promise<Result<number, BrokenChain>>;
}
