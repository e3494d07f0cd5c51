import { type DocumentId, splitName } from "#shared/documents";
import type { StaffId } from "#shared/kernel";
import { changesAfter } from "../rooms/changes.ts";
import type { BlobRecord, BlobStore } from "../storage/blob-store.ts";
import type { Erasure } from "../storage/document-store.ts";
import type { Storage } from "../storage/storage.ts";

/** What the data that is there now still tells, so that a restoration does not undo it. */
export interface Present {
  readonly isKnown: boolean;
  readonly clock: number;
  /** The newest epoch of any document, or that any may begin in. */
  readonly epoch: number;
  readonly erasures: ReadonlyMap<DocumentId, Erasure>;
  /** The photos whose files lie in the data folder. */
  readonly blobs: readonly BlobRecord[];
  /** Whose accounts were closed. */
  readonly disabled: ReadonlySet<StaffId>;
  /** The highest access number that any device may have heard of. */
  readonly accessNumber: number;
  /** When a backup was restored last, in milliseconds since 1970; 0 when never. */
  readonly restoredAtMs: number;
}

/** There is no data, or none that can be read. */
export const nothingPresent: Present = {
  isKnown: false,
  clock: 0,
  epoch: 1,
  erasures: new Map(),
  blobs: [],
  disabled: new Set(),
  accessNumber: 0,
  restoredAtMs: 0,
};

const documentsAtOnce = 1000;

/** Reads it. */
export async function readPresent({ documents, office, blobs }: Storage): Promise<Present> {
  const { clock, staff, restoredAtMs = 0, restoredEpoch = 1 } = await office.load();
  // Of a document that was first erased in part, the whole erasure counts: it comes last.
  const erasures = [...(await documents.erasures())].sort(
    (a, b) => b.facts.length - a.facts.length,
  );
  const disabled = staff.filter(({ isDisabled }) => isDisabled).map(({ id }) => id);
  let epoch = restoredEpoch;
  for (let after = 0, hasMore = true; hasMore; ) {
    const changes = await changesAfter(documents, after, documentsAtOnce);
    hasMore = changes.hasMore;
    after = changes.entries.at(-1)?.clock ?? after;
    for (const { name } of changes.entries) epoch = Math.max(epoch, splitName(name).epoch);
  }
  return {
    ...{ isKnown: true, clock, epoch, restoredAtMs, disabled: new Set(disabled) },
    accessNumber: Math.max(0, ...staff.map(({ accessNumber }) => accessNumber)),
    erasures: new Map(erasures.map((erasure) => [erasure.document, erasure])),
    blobs: await readBlobs(blobs),
  };
}

async function readBlobs(store: BlobStore): Promise<readonly BlobRecord[]> {
  const found: BlobRecord[] = [];
  for (const document of await store.documents()) found.push(...(await store.ofDocument(document)));
  return found;
}
