import type { DocumentId, DocumentName } from "#shared/documents";
import type { BlobFolder } from "./blob-folder.ts";
import { blobTag } from "./blob-tag.ts";
import type { BlobsWorld } from "./blobs-world.ts";

type Sweeping = Pick<BlobsWorld, "store" | "keyring" | "latest" | "namedIn" | "nowMs"> & {
  readonly files: BlobFolder;
};

/** How long an upload may stand still, or a blob wait for its fact, before it is given up. */
const graceMs = 7 * 24 * 3_600_000;

/** Erases the blobs of erased documents, gives up old uploads and removes files nobody names. */
export async function sweepBlobs(parts: Sweeping): Promise<void> {
  const { store, latest, files, nowMs } = parts;
  for (const document of await store.documents()) {
    const found = await latest(document);
    if (!found || found.isGone) await store.forget(document);
    else if (found.begun.some(({ cause }) => cause === "erased")) {
      await dropUnnamed(parts, document, found.name);
    }
  }
  await store.giveUp({ begunBeforeMs: nowMs() - graceMs });
  await files.keepOnly(store.files);
}

/** Where facts were erased, so is what only they named; what came lately may be named in a moment. */
async function dropUnnamed(
  { store, keyring, namedIn, nowMs }: Sweeping,
  document: DocumentId,
  name: DocumentName,
): Promise<void> {
  const named = [...(await namedIn(name))].map((sha256) => blobTag(keyring, document, sha256));
  const blobs = await store.ofDocument(document);
  for (const blob of blobs) {
    const isSettled = blob.atMs < nowMs() - graceMs;
    if (isSettled && !named.includes(blob.tag)) await store.drop(blob);
  }
}
