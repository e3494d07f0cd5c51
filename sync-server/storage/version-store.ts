import type { DocumentName } from "#shared/documents";
import type { StaffId, Ulid } from "#shared/kernel";
import type { VersionNumbers } from "./thin-versions.ts";

/** What is known of an earlier state of a text document. */
export interface VersionRecord {
  readonly id: Ulid;
  /** When the text was changed last before it was kept, and by whom. */
  readonly atMs: number;
  readonly by: StaffId;
  /** Given by who kept it on purpose; missing when it was kept by itself. */
  readonly label?: string;
}

/** An earlier state to be kept, sealed with the document's key. */
export interface NewVersion extends VersionRecord {
  readonly document: DocumentName;
  readonly sealed: Uint8Array;
  /** Who gave it the label. */
  readonly namedBy?: StaffId;
}

/** How much is kept. */
export interface VersionBounds extends VersionNumbers {
  /** Of all documents, what was kept of an earlier time goes. */
  readonly sinceMs: number;
}

/** Earlier states of text documents. They go with the key of their document, in one transaction. */
export interface VersionStore {
  /** Keeps a state, once for each id, and drops what is out of bounds. */
  readonly keep: (version: NewVersion, bounds: VersionBounds) => Promise<void>;
  /** Latest first. */
  readonly list: (document: DocumentName) => Promise<readonly VersionRecord[]>;
  readonly read: (document: DocumentName, id: Ulid) => Promise<Uint8Array | undefined>;
}
