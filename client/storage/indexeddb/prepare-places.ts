/** What a write does to segments, made ready before its transaction: sealing would end that. */
import type { DocumentName } from "#shared/documents";
import { type DocumentChange, isAboutDocument } from "../document-states.ts";
import type { Sealing } from "../keys/sealing.ts";
import type { VaultChange } from "../vault.ts";
import type { Database } from "./database.ts";
import type { Names, SealedNames } from "./names.ts";
import type { WrittenChunk } from "./open-chunks.ts";
import {
  encodeChunk,
  encodeList,
  type SegmentEntry,
  type SegmentList,
  splitEntries,
} from "./segment-codec.ts";
import { readChunks, type SegmentNow, type Segments, sealedFor } from "./segments.ts";
import { type ClearState, chunksOf, type VaultSchema } from "./vault-schema.ts";

/** What places are made ready with. */
export interface PlaceParts {
  readonly db: Database<VaultSchema>;
  readonly sealing: Sealing;
  readonly names: Names;
  readonly segments: Segments;
  /** Those of some documents that have records, as of the version of `segments`. */
  readonly recorded: (
    names: readonly DocumentName[],
  ) => Promise<ReadonlySet<DocumentName> | "unknown">;
  /** A number not used as a generation before. */
  readonly fresh: () => number;
}

/** A document that leaves its segment; without a row when its bytes cannot be opened. */
export interface Leaving {
  readonly name: DocumentName;
  readonly tag: string;
  readonly names: SealedNames;
  readonly state: ClearState;
  readonly row: Uint8Array | undefined;
}

/** A chunk to be written, or without bytes to go; `plain` when all of it is new. */
export interface ChunkReady extends WrittenChunk {
  readonly key: [number, number];
  readonly sealed?: Uint8Array;
}

/** What becomes of the places. */
export interface PlacesReady {
  /** The version it was made ready at. */
  readonly version: number;
  /** Segments as they are then, with their sealed lists; without a list they go. */
  readonly segments: readonly (SegmentNow & { readonly sealed: Uint8Array })[];
  /** Chunks as they are then; empty ones go. */
  readonly chunks: readonly ChunkReady[];
  readonly leaving: readonly Leaving[];
  /** Bytes that cannot be opened. */
  readonly lost: readonly { readonly tag: string; readonly bytes: unknown }[];
}

/** The tag of bytes of which nobody knows what document they were. */
const ofNobody = "";
/** Fewer new documents than this get rows of their own. */
const newAtLeast = 20;

/**
 * Puts what comes new into a segment, and takes what changes out of others. Answers also the changes
 * that are left to be made.
 */
export async function preparePlaces(
  parts: PlaceParts,
  changes: readonly VaultChange[],
  alsoLeaving: readonly DocumentName[] = [],
): Promise<{ readonly places: PlacesReady; readonly rest: readonly VaultChange[] }> {
  await parts.segments.ready();
  const version = parts.segments.version();
  const fromRelay = await comingTogether(parts, changes);
  const rest = fromRelay.size > 0 ? changes.filter((change) => !isIn(fromRelay, change)) : changes;
  const leaving = new Set([...rest.filter(isAboutDocument).map(documentOf), ...alsoLeaving]);
  const left = await takeOut(parts, leaving);
  const made = await makeSegment(parts, version + 1, fromRelay);
  // Everything is named again then, so what cannot be read makes room for what comes.
  const aside = fromRelay.size > 0 ? await setUnreadableAside(parts) : nothingLeft;
  const places = {
    ...{ version, leaving: left.leaving, lost: [...left.lost, ...aside.lost] },
    segments: [...left.segments, ...aside.segments, ...made.segments],
    chunks: [...left.chunks, ...aside.chunks, ...made.chunks],
  };
  return { places, rest };
}

type Received = Extract<VaultChange, { readonly type: "receive" }>;

const documentOf = ({ document }: DocumentChange): DocumentName => document;

const isIn = (some: ReadonlyMap<DocumentName, Received>, change: VaultChange): boolean =>
  isAboutDocument(change) && some.has(change.document);

/** Documents that come whole, in one change each, and are not here yet; none when they are few. */
async function comingTogether(
  { segments, recorded }: PlaceParts,
  changes: readonly VaultChange[],
): Promise<ReadonlyMap<DocumentName, Received>> {
  const coming = new Map<DocumentName, Received>();
  const others = new Set<DocumentName>();
  for (const change of changes) {
    if (!isAboutDocument(change)) continue;
    const { document } = change;
    const isAlone = !coming.delete(document) && !others.has(document);
    if (isAlone && change.type === "receive" && !segments.placeOf(document)) {
      coming.set(document, change);
    } else others.add(document);
  }
  if (coming.size < newAtLeast) return new Map();
  const known = await recorded([...coming.keys()]);
  if (known === "unknown") return new Map();
  for (const name of known) coming.delete(name);
  return coming.size < newAtLeast ? new Map() : coming;
}

type Made = Pick<PlacesReady, "segments" | "chunks">;
const nothingMade: Made = { segments: [], chunks: [] };

async function makeSegment(
  { sealing, fresh }: PlaceParts,
  number: number,
  coming: ReadonlyMap<DocumentName, Received>,
): Promise<Made> {
  if (coming.size === 0) return nothingMade;
  const entries = Array.from(
    coming.values(),
    ({ document: name, update, sequence = 0 }): SegmentEntry => ({ name, sequence, update }),
  );
  const split = splitEntries(entries);
  const list = split.map((chunk) => chunk.map(({ name, sequence }) => ({ name, sequence })));
  const [segment, chunks] = await Promise.all([
    sealList(sealing, { number, generation: fresh(), list }),
    Promise.all(split.map((chunk, place) => sealNew(sealing, [number, place], chunk))),
  ]);
  return { segments: [segment], chunks };
}

const sealList = async ({ seal }: Sealing, now: SegmentNow) => ({
  ...now,
  sealed: await seal(sealedFor.list(now.number), encodeList(now.list)),
});

const sealChunk = async (
  { seal }: Sealing,
  key: [number, number],
  entries: readonly SegmentEntry[],
) =>
  entries.length === 0
    ? { key }
    : { key, sealed: await seal(sealedFor.chunk(...key), encodeChunk(entries)) };

/** What is new is looked at soon. */
async function sealNew(
  { seal }: Sealing,
  key: [number, number],
  entries: readonly SegmentEntry[],
): Promise<ChunkReady> {
  const plain = encodeChunk(entries);
  return { key, plain, sealed: await seal(sealedFor.chunk(...key), plain) };
}

type Left = Omit<PlacesReady, "version">;
const nothingLeft: Left = { ...nothingMade, leaving: [], lost: [] };

/** Segments whose names cannot be read: all that lies there is kept for a person. */
async function setUnreadableAside({ db, segments }: PlaceParts): Promise<Left> {
  const numbers = segments.unreadable();
  if (numbers.length === 0) return nothingLeft;
  const found = await db.run(["segments", "chunks"], "readonly", (tx) =>
    Promise.all(
      numbers.map((number) =>
        Promise.all([
          tx.objectStore("segments").get(number),
          tx.objectStore("chunks").getAllKeys(chunksOf(number)),
          tx.objectStore("chunks").getAll(chunksOf(number)),
        ]),
      ),
    ),
  );
  const bytes = found.flatMap(([segment, , chunks]) => [segment?.sealed, ...chunks]);
  return {
    segments: numbers.map((number) => ({
      ...{ number, generation: 0, list: [], sealed: new Uint8Array() },
    })),
    chunks: found.flatMap(([, keys]) => keys.map((key) => ({ key }))),
    leaving: [],
    lost: bytes.map((one) => ({ tag: ofNobody, bytes: one })),
  };
}

async function takeOut(parts: PlaceParts, names: ReadonlySet<DocumentName>): Promise<Left> {
  const { db, sealing, segments } = parts;
  const keys = new Map<string, [number, number]>();
  for (const name of names) {
    const place = segments.placeOf(name);
    if (place) keys.set(`${place.segment}|${place.chunk}`, [place.segment, place.chunk]);
  }
  if (keys.size === 0) return nothingLeft;
  const touched = [...keys.values()];
  const opened = await readChunks(db, sealing, touched);
  const leaving: Promise<Leaving>[] = [];
  const chunks: ReturnType<typeof sealChunk>[] = [];
  const lost: Promise<PlacesReady["lost"][number]>[] = [];
  const lists = new Map<number, SegmentList[number][]>();
  for (const [at, key] of touched.entries()) {
    const [number, chunk] = key;
    const { sealed, entries } = opened[at] ?? { sealed: undefined, entries: undefined };
    const list = lists.get(number) ?? [...(segments.listOf(number)?.list ?? [])];
    lists.set(number, list);
    const here = list[chunk] ?? [];
    // Of a chunk that cannot be opened all must go: the relay is asked for each.
    const goes = here.filter(({ name }) => !entries || names.has(name));
    list[chunk] = here.filter((one) => !goes.includes(one));
    chunks.push(sealChunk(sealing, key, entries?.filter(({ name }) => !names.has(name)) ?? []));
    for (const { name } of goes) {
      leaving.push(
        leave(
          parts,
          name,
          entries?.find((one) => one.name === name),
        ),
      );
    }
    const [first] = here;
    if (!entries && first && sealed !== undefined) {
      lost.push(parts.names.tagOf(first.name).then((tag) => ({ tag, bytes: sealed })));
    }
  }
  const now = [...lists].map(([number, list]) => {
    const isEmpty = list.every((chunk) => chunk.length === 0);
    const generation = segments.listOf(number)?.generation ?? 0;
    return sealList(sealing, { number, generation, list: isEmpty ? [] : list });
  });
  return {
    segments: await Promise.all(now),
    chunks: await Promise.all(chunks),
    leaving: await Promise.all(leaving),
    lost: await Promise.all(lost),
  };
}

async function leave(
  { names, sealing, segments }: PlaceParts,
  name: DocumentName,
  entry: SegmentEntry | undefined,
): Promise<Leaving> {
  const tag = await names.tagOf(name);
  const { generation = 0, sequence = 0 } = segments.placeOf(name) ?? {};
  // Without its bytes it counts as changed here, so that the relay is asked for it.
  const edits = entry ? 0 : 1;
  const state = { edits, sentEdits: 0, generation, sequence, lastRow: 1, isNew: false };
  const row = entry && (await sealing.seal(`rows|${tag}`, entry.update));
  return { name, tag, names: await names.seal({ name }), state, row };
}
