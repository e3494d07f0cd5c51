import type { DocumentId, DocumentName } from "#shared/documents";
import type { RandomBytes } from "#shared/kernel";
import type { Authority } from "../authorization/authority.ts";
import type { BlobStore } from "../storage/blob-store.ts";
import type { LatestEpoch } from "../storage/document-store.ts";
import type { Keyring } from "../storage/keyring.ts";

/** What blobs stand on. */
export interface BlobsWorld {
  readonly folder: string;
  readonly store: BlobStore;
  readonly keyring: Keyring;
  readonly authority: Pick<Authority, "accessOf">;
  /** The newest epoch of a document; undefined when it never was. */
  readonly latest: (id: DocumentId) => Promise<LatestEpoch | undefined>;
  /** Whatever a document's facts name that could be a blob. */
  readonly namedIn: (name: DocumentName) => Promise<ReadonlySet<string>>;
  /** Whether there is hardly any room left: the facts come first. */
  readonly isFull: () => Promise<boolean>;
  readonly nowMs: () => number;
  readonly randomBytes: RandomBytes;
}
