/**
 * Blobs: pictures and scans, called by the SHA-256 of what is in them, each belonging to one
 * document. They travel in parts, apart from documents: SPEC [BL].
 */
import type { DocumentId } from "#shared/documents";
import { type Sha256, z } from "#shared/kernel";
import type { AnyRefusal } from "./endpoint.ts";

/** Where blobs are asked for and sent to. */
export const blobsPath = "/api/blobs/";

/** What blobs may take; bytes unless said otherwise. */
export const blobLimits = {
  /** One blob. */
  bytes: 5 * 1024 * 1024,
  /** One part of an upload, as the app sends it. */
  partBytes: 256 * 1024,
  /** Blobs of one document. */
  inDocument: 500,
} as const;

/** What a blob may be, by its content. */
export const blobTypes = ["image/jpeg", "image/png", "image/webp", "application/pdf"] as const;
export type BlobType = (typeof blobTypes)[number];

/** How far an upload has come. */
export const blobStateSchema = z.object({
  /** Bytes the relay has; the next part begins here. */
  received: z.int().check(z.nonnegative()),
  /** The blob is there, checked and on the relay's disk. */
  isWhole: z.boolean(),
});
export type BlobState = z.infer<typeof blobStateSchema>;

/** Why a blob is not taken or not given. */
export type BlobRefusal =
  | AnyRefusal
  | "notFound"
  | "tooLarge"
  | "tooMany"
  | "unsupportedType"
  /** A picture that still tells where and when it was taken. */
  | "carriesTraces"
  /** What came is not what it is called by. */
  | "wrongContent"
  /** The part does not begin where the last one ended: ask again. */
  | "wrongOffset"
  | "storageFull"
  | "tooManyAttempts";

const query = (document: DocumentId): string => `?document=${encodeURIComponent(document)}`;

/** The address of a blob of a document. */
export const blobUrl = (sha256: Sha256, document: DocumentId): string =>
  `${blobsPath}${sha256}${query(document)}`;

/** Where it is told how far an upload has come. */
export const blobUploadUrl = (sha256: Sha256, document: DocumentId): string =>
  `${blobsPath}${sha256}/upload${query(document)}`;

/** Where a part is put: it begins at `offset`, and the whole blob has `size` bytes. */
export const blobPartUrl = (
  sha256: Sha256,
  document: DocumentId,
  { offset, size }: { readonly offset: number; readonly size: number },
): string => `${blobUrl(sha256, document)}&offset=${offset}&size=${size}`;
