/** How a vault lies in IndexedDB: numbers in the clear, every name and content sealed. */
import type { DBSchema, IDBPDatabase } from "idb";
import { isUnsent, type VaultDocument } from "../vault.ts";

/** One document. */
export interface DocumentRecord {
  readonly tag: string;
  /** Its name, sealed. */
  readonly name: Uint8Array;
  /** The name of its parent, sealed. */
  readonly parent?: Uint8Array;
  readonly edits: number;
  readonly sentEdits: number;
  readonly generation: number;
  readonly sequence: number;
  readonly isNew: 0 | 1;
  /** The number of the last row written. */
  readonly lastRow: number;
  /** Present when there is something the relay does not have, so that it can be counted. */
  readonly unsent?: 1;
}

/** One update; `edit` is the number of the edit it was, 0 when it came from the relay. */
export interface RowRecord {
  readonly sealed: Uint8Array;
  readonly edit: number;
}

/** Bytes that could not be read, as they were found. */
export interface UnreadableRecord {
  readonly tag: string;
  readonly bytes: Uint8Array;
  readonly atMs: number;
}

/**
 * Many documents that came together and nobody has touched since. They have neither records nor
 * rows: their names are in `sealed`, their updates in the chunks of the same number.
 */
export interface SegmentRecord {
  readonly number: number;
  readonly sealed: Uint8Array;
  /** The generation of each of its documents. */
  readonly generation: number;
  /** The version of the places at which it was written last. */
  readonly version: number;
}

export interface VaultSchema extends DBSchema {
  documents: { key: string; value: DocumentRecord; indexes: { unsent: number } };
  rows: { key: [string, number]; value: RowRecord };
  notes: { key: string; value: Uint8Array };
  drawer: { key: string; value: Uint8Array };
  unreadable: { key: number; value: UnreadableRecord };
  segments: { key: number; value: SegmentRecord; indexes: { version: number } };
  chunks: { key: [number, number]; value: Uint8Array };
  /** `places` counts how often a document got a record, or a segment became another. */
  counters: { key: string; value: number };
}

/** The names of all stores. */
export const allStores: [
  "documents",
  "rows",
  "notes",
  "drawer",
  "unreadable",
  "segments",
  "chunks",
  "counters",
] = ["documents", "rows", "notes", "drawer", "unreadable", "segments", "chunks", "counters"];

export const vaultVersion = 2;

/** Makes the stores of an empty vault, and those that came later in one that is older. */
export function makeStores(database: IDBPDatabase<VaultSchema>, oldVersion: number): void {
  if (oldVersion < 1) {
    database.createObjectStore("documents", { keyPath: "tag" }).createIndex("unsent", "unsent");
    database.createObjectStore("rows");
    database.createObjectStore("notes");
    database.createObjectStore("drawer");
    database.createObjectStore("unreadable", { autoIncrement: true });
  }
  database.createObjectStore("segments", { keyPath: "number" }).createIndex("version", "version");
  database.createObjectStore("chunks");
  database.createObjectStore("counters");
}

/** The key of the counter of places. */
export const placesCounter = "places";

/** The part of a document's state that lies in the clear. */
export type ClearState = Omit<VaultDocument, "name" | "parent">;

/** The record of a state; the sealed names are added by the caller. */
export const recordOf = (
  { edits, sentEdits, generation, sequence, isNew }: ClearState,
  lastRow: number,
): Omit<DocumentRecord, "tag" | "name" | "parent"> => ({
  edits,
  sentEdits,
  generation,
  sequence,
  isNew: isNew ? 1 : 0,
  lastRow,
  ...(isUnsent({ edits, sentEdits, isNew }) ? { unsent: 1 } : {}),
});

/** Reads the clear part of a record; a damaged one counts as changed, so that the relay is asked. */
export function clearStateOf(record: DocumentRecord): ClearState {
  const { edits, sentEdits, generation, sequence, lastRow, isNew } = record;
  // There are tens of thousands of them at every start, so they are not read by a schema.
  const isWhole = [edits, sentEdits, generation, sequence, lastRow, isNew].every(Number.isFinite);
  if (!isWhole) {
    return { edits: 1, sentEdits: 0, generation: 0, sequence: 0, lastRow: 0, isNew: false };
  }
  return { edits, sentEdits, generation, sequence, lastRow, isNew: isNew === 1 };
}

/** All rows of a document, or those after a number. */
export const rowsOf = (tag: string, after = 0): IDBKeyRange =>
  IDBKeyRange.bound([tag, after], [tag, Number.MAX_SAFE_INTEGER], true);

/** All chunks of a segment. */
export const chunksOf = (segment: number): IDBKeyRange =>
  IDBKeyRange.bound([segment, 0], [segment, Number.MAX_SAFE_INTEGER]);
