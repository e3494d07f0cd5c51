import type { Write } from "./apply-changes.ts";
import type { PlacesReady } from "./prepare-places.ts";
import { bytesOf } from "./unreadable.ts";
import { placesCounter, recordOf } from "./vault-schema.ts";

/** Another tab moved documents meanwhile: what was made ready must be made ready again. */
export class PlacesMoved extends Error {
  override name = "PlacesMoved";
}

/** Whether a write moves documents into segments or out of them. */
export const isMoving = ({ segments, leaving }: PlacesReady): boolean =>
  segments.length + leaving.length > 0;

/** Rejects with `PlacesMoved` when places are others than those a write was made ready for. */
export async function checkPlaces(tx: Write, { version }: PlacesReady): Promise<void> {
  const now = (await tx.objectStore("counters").get(placesCounter)) ?? 0;
  if (now !== version) throw new PlacesMoved();
}

/** Raises the count of moves. */
export async function raisePlaces(tx: Write, { version }: PlacesReady): Promise<void> {
  await tx.objectStore("counters").put(version + 1, placesCounter);
}

/** Moves documents as it was made ready, before anything else is done with them. */
export async function applyPlaces(
  tx: Write,
  { version, segments, chunks, leaving, lost }: PlacesReady,
  atMs: number,
): Promise<void> {
  const store = {
    segments: tx.objectStore("segments"),
    chunks: tx.objectStore("chunks"),
    documents: tx.objectStore("documents"),
    rows: tx.objectStore("rows"),
    unreadable: tx.objectStore("unreadable"),
  };
  await Promise.all<unknown>([
    ...segments.map(async ({ number, generation, list, sealed }) =>
      list.length === 0
        ? store.segments.delete(number)
        : store.segments.put({ number, generation, sealed, version: version + 1 }),
    ),
    ...chunks.map(async ({ key, sealed }) =>
      sealed ? store.chunks.put(sealed, key) : store.chunks.delete(key),
    ),
    ...leaving.map(async ({ tag, names, state }) =>
      store.documents.add({ tag, ...names, ...recordOf(state, state.lastRow) }),
    ),
    ...leaving.map(
      async ({ tag, state, row }) =>
        row && store.rows.add({ sealed: row, edit: 0 }, [tag, state.lastRow]),
    ),
    ...lost.map(async ({ tag, bytes }) =>
      store.unreadable.add({ tag, bytes: bytesOf(bytes), atMs }),
    ),
  ]);
}
