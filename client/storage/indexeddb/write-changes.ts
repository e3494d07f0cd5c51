import type { DocumentName } from "#shared/documents";
import { isAboutDocument } from "../document-states.ts";
import type { VaultChange } from "../vault.ts";
import { applyAll, sealChange } from "./apply-changes.ts";
import { applyPlaces, checkPlaces, isMoving, PlacesMoved, raisePlaces } from "./apply-places.ts";
import { type PlacesReady, preparePlaces } from "./prepare-places.ts";
import type { VaultParts } from "./vault-parts.ts";
import { allStores } from "./vault-schema.ts";

/** So often is a write made ready again because other tabs moved documents meanwhile. */
const triesAtMost = 50;

/** Writes all changes or none, in one transaction, and tells of it. */
export async function writeChanges(
  parts: VaultParts,
  changes: readonly VaultChange[],
): Promise<true> {
  for (let tries = 1; ; tries += 1) {
    try {
      await writeOnce(parts, changes, []);
      return true;
    } catch (error) {
      if (!(error instanceof PlacesMoved) || tries === triesAtMost) throw error;
      await parts.segments.refresh();
    }
  }
}

/** Moves a document out of its segment, if nobody else has. */
export async function takeOutOfSegment(parts: VaultParts, document: DocumentName): Promise<void> {
  try {
    await writeOnce(parts, [], [document]);
  } catch (error) {
    if (!(error instanceof PlacesMoved)) throw error;
  }
}

const nowhere: Omit<PlacesReady, "version"> = { segments: [], chunks: [], leaving: [], lost: [] };

async function writeOnce(
  parts: VaultParts,
  changes: readonly VaultChange[],
  alsoLeaving: readonly DocumentName[],
): Promise<void> {
  const { platform, db, sealing, names, segments, recorded, chunks, bell } = parts;
  const fresh = (): number => new DataView(platform.randomBytes(4).buffer).getUint32(0);
  const isPlaced = alsoLeaving.length > 0 || changes.some(isAboutDocument);
  const { places, rest } = isPlaced
    ? await preparePlaces(
        { db, sealing, names, segments, recorded: recorded.among, fresh },
        changes,
        alsoLeaving,
      )
    : { places: { ...nowhere, version: -1 }, rest: changes };
  const sealed = await Promise.all(rest.map((change) => sealChange(sealing, names, change)));
  // What the relay has is not lost with a power cut: where it was left is in the same transaction.
  const durability = changes.every(comesAgain) ? "relaxed" : "strict";
  const written = await db.run(
    allStores,
    "readwrite",
    async (tx) => {
      if (isPlaced) await checkPlaces(tx, places);
      if (isMoving(places)) await applyPlaces(tx, places, platform.nowMs());
      const begun = await applyAll(tx, sealed, fresh);
      const isRaised = isMoving(places) || begun.length > 0;
      if (isRaised) await raisePlaces(tx, places);
      return { begun, isRaised };
    },
    durability,
  );
  if (written.isRaised) {
    const next = places.version + 1;
    segments.written(next, places.segments);
    chunks.written(next, places.chunks);
    recorded.written(next, [...written.begun, ...places.leaving.map(({ name }) => name)]);
  }
  const isLost = places.lost.length > 0;
  const lost = isLost ? places.leaving.map(({ tag }) => tag) : [];
  const changed = sealed.flatMap((change) => (change.type === "document" ? [change.tag] : []));
  const tags = [...new Set([...changed, ...lost])];
  const isRescue = isLost || sealed.some(({ type }) => type === "rescue" || type === "discard");
  // A segment that is changed loses documents only; those are told of by their tags.
  const come = places.segments.filter(({ number }) => number === places.version + 1);
  const ring = { tags, segments: come.map(({ number }) => number), isRescue };
  if (tags.length + ring.segments.length > 0 || isRescue) bell.ring(ring);
}

/** Whether nothing is lost with a change: it can be had of the relay, or be made, again. */
const comesAgain = (change: VaultChange): boolean =>
  change.type === "receive" ||
  change.type === "snapshot" ||
  (change.type === "note" && change.comesAgain === true);
