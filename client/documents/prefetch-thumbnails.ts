import type { Platform } from "#client/platform";
import { type BlobTraffic, createRepeat } from "#client/sync";
import { createProjection, type DocumentId, idOf } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import { photosOf } from "#shared/registry";
import type { DocumentSource } from "./source.ts";

/** What fetching ahead stands on. */
export interface PrefetchParts {
  readonly platform: Pick<Platform, "breathe">;
  readonly traffic: Pick<BlobTraffic, "read">;
  readonly source: Pick<DocumentSource, "facts">;
  /** The clients this person serves today. */
  readonly ownClients: () => readonly ClientId[];
  readonly isConnected: () => boolean;
}

/** So many clients are looked through, and so many small pictures of each are brought. */
const clientsAtMost = 500;
const picturesOfOne = 3;

/** Fetches small pictures of one's own clients ahead; asked again, it looks only at what changed. */
export function createPrefetch(parts: PrefetchParts): {
  readonly run: () => void;
  readonly changed: (documents: ReadonlySet<DocumentId>) => void;
} {
  const looked = new Set<DocumentId>();
  const repeat = createRepeat(async () => {
    for (const client of parts.ownClients().slice(0, clientsAtMost)) {
      const document = idOf("client", client);
      if (looked.has(document)) continue;
      if (!parts.isConnected() || !(await bring(parts, document))) return;
      looked.add(document);
      await parts.platform.breathe();
    }
  });
  return {
    run: () => void repeat(),
    changed: (documents) => {
      const isAny = [...documents].filter((document) => looked.delete(document)).length > 0;
      if (isAny) void repeat();
    },
  };
}

/** Answers false when there is no use in going on now; a picture that is not there yet is asked for later. */
async function bring({ traffic, source }: PrefetchParts, document: DocumentId): Promise<boolean> {
  const projection = createProjection(await source.facts(document));
  const photos = photosOf(projection.value, projection.entities("photo"));
  for (const { thumbnail: sha256 } of photos.slice(0, picturesOfOne)) {
    const read = await traffic.read({ document, sha256 }, true);
    if (!read.ok && (read.reason === "offline" || read.reason === "tryLater")) return false;
  }
  return true;
}
