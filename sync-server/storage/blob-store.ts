import type { DocumentId } from "#shared/documents";
import type { StaffId } from "#shared/kernel";
import type { BlobType } from "#shared/protocol";

/** A blob that is whole. Its bytes lie sealed in a file; only here is the key that opens them. */
export interface BlobRecord {
  readonly document: DocumentId;
  /** A keyed hash of the document and of the content: it tells nobody what is in the blob. */
  readonly tag: string;
  readonly file: string;
  readonly wrappedKey: Uint8Array;
  readonly bytes: number;
  readonly type: BlobType;
  readonly by: StaffId;
  readonly atMs: number;
}

/** A blob that is still coming, from one person. */
export interface UploadRecord {
  readonly document: DocumentId;
  readonly tag: string;
  readonly by: StaffId;
  readonly file: string;
  readonly wrappedKey: Uint8Array;
  /** How long the whole will be. */
  readonly bytes: number;
  readonly atMs: number;
}

/** Which blobs there are, and their keys. What a promise says is done is on the disk. */
export interface BlobStore {
  readonly find: (document: DocumentId, tag: string) => Promise<BlobRecord | undefined>;
  readonly findUpload: (tag: string, by: StaffId) => Promise<UploadRecord | undefined>;
  /** A person's uploads, the latest first. */
  readonly uploadsOf: (by: StaffId) => Promise<readonly UploadRecord[]>;
  /** Begins an upload, in the place of the same person's earlier one of the same blob. */
  readonly begin: (upload: UploadRecord) => Promise<void>;
  /** Makes an upload a blob, in one transaction; a blob that is there stays as it is. */
  readonly complete: (blob: BlobRecord) => Promise<void>;
  /** Forgets a blob whose file was lost. */
  readonly drop: (blob: Pick<BlobRecord, "document" | "tag">) => Promise<void>;
  /** The whole blobs of a document. */
  readonly ofDocument: (document: DocumentId) => Promise<readonly BlobRecord[]>;
  /** The documents that have blobs or uploads. */
  readonly documents: () => Promise<readonly DocumentId[]>;
  /** The files that are named here. */
  readonly files: () => Promise<ReadonlySet<string>>;
  /** Destroys the keys of all blobs and uploads of a document. */
  readonly forget: (document: DocumentId) => Promise<void>;
  /** Gives up one upload, or those begun before a moment. */
  readonly giveUp: (
    which: Pick<UploadRecord, "tag" | "by"> | { readonly begunBeforeMs: number },
  ) => Promise<void>;
}
