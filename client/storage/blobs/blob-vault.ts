/**
 * The blobs on this device: sealed like everything else, in a database of their own, so that large
 * bytes never stand in the way of edits. What only this device has is never thrown away for room.
 */
import type { DocumentId } from "#shared/documents";
import type { Result, Sha256 } from "#shared/kernel";
import type { StorageRefusal } from "../refusal.ts";

/** A blob of a document. */
export interface BlobName {
  readonly document: DocumentId;
  readonly sha256: Sha256;
}

/**
 * How a blob stands: the relay had it while its document was in an epoch, does not have it yet, or
 * has refused it for a reason.
 */
export type BlobStanding =
  | { readonly heldInEpoch: number }
  | "waiting"
  | { readonly refused: string };

/** A blob to be kept. */
export interface BlobToKeep extends BlobName {
  readonly bytes: Uint8Array;
  /** Small versions are kept longer than what they stand for. */
  readonly isSmall: boolean;
  readonly standing: Exclude<BlobStanding, { readonly refused: string }>;
}

/** A blob the relay does not have. */
export interface UnsentBlob extends BlobName {
  readonly bytes: number;
  readonly isSmall: boolean;
  /** When it was put here, in milliseconds since 1970. */
  readonly atMs: number;
  /** Why the relay did not take it; undefined while it waits. */
  readonly refused: string | undefined;
  /** The relay had it, in an earlier epoch of the document: it may still. */
  readonly isOfferedAgain: boolean;
}

/** How many bytes of blobs the relay has are kept here. */
export interface BlobRoom {
  readonly full: number;
  readonly small: number;
}

/** The blobs of one vault. What `keep` answers ok for is on the disk. */
export interface BlobVault {
  /** Keeps a blob; one that is here stays, and goes on waiting when it does. */
  readonly keep: (blob: BlobToKeep) => Promise<Result<true, StorageRefusal>>;
  /** The bytes; undefined when they are not here, or cannot be opened any more. */
  readonly read: (name: BlobName) => Promise<Result<Uint8Array | undefined, StorageRefusal>>;
  readonly has: (name: BlobName) => Promise<Result<boolean, StorageRefusal>>;
  /** What the relay does not have, oldest first. */
  readonly unsent: () => Promise<Result<readonly UnsentBlob[], StorageRefusal>>;
  readonly mark: (name: BlobName, standing: BlobStanding) => Promise<Result<true, StorageRefusal>>;
  /** Has those blobs of a document wait again that are named and that the relay had in an earlier epoch only. */
  readonly offerAgain: (
    document: DocumentId,
    epoch: number,
    isNamed: (sha256: Sha256) => boolean,
  ) => Promise<Result<true, StorageRefusal>>;
  readonly forget: (name: BlobName) => Promise<Result<true, StorageRefusal>>;
  /** Forgets the blobs of a document that the relay has, or once had. */
  readonly forgetDocument: (document: DocumentId) => Promise<Result<true, StorageRefusal>>;
  /** Forgets what the relay has and was not looked at for longest, until the rest fits. */
  readonly makeRoom: (room: BlobRoom) => Promise<Result<true, StorageRefusal>>;
  /** Tells that something was kept, marked or forgotten, in this tab or another. */
  readonly onChanged: (listener: () => void) => () => void;
  readonly close: () => Promise<void>;
}
