/**
 * Which documents lie in segments, as this tab knows it.
 *
 * A document lies either in a segment or in rows of its own, never in both. It comes into a segment
 * when the relay sends many that are not here; it leaves it, into rows, in the transaction that
 * first changes it. Every such move raises a counter. Whoever writes says at which count the write
 * was made ready; when it is another by then, nothing is written and it is made ready again.
 */
import type { DocumentName } from "#shared/documents";
import type { Sealing } from "../keys/sealing.ts";
import type { VaultDocument } from "../vault.ts";
import type { Database } from "./database.ts";
import type { Names } from "./names.ts";
import { decodeChunk, decodeList, type SegmentEntry, type SegmentList } from "./segment-codec.ts";
import { chunksOf, placesCounter, type SegmentRecord, type VaultSchema } from "./vault-schema.ts";

/** Where a document lies. */
export interface Place {
  readonly segment: number;
  readonly chunk: number;
  readonly generation: number;
  readonly sequence: number;
}

/** A segment as it is now; without a list it is gone. */
export interface SegmentNow {
  readonly number: number;
  readonly generation: number;
  readonly list: SegmentList;
}

/** The documents in segments. */
export interface Segments {
  /** Reads what there is when nothing was read before. */
  readonly ready: () => Promise<void>;
  /** Takes in what this or another tab changed. */
  readonly refresh: () => Promise<void>;
  /** The count of moves at which this was read. */
  readonly version: () => number;
  readonly placeOf: (name: DocumentName) => Place | undefined;
  readonly listOf: (segment: number) => SegmentNow | undefined;
  readonly all: () => Iterable<readonly [DocumentName, Place]>;
  /** The segments whose names cannot be read. */
  readonly unreadable: () => readonly number[];
  /** Takes in what this tab has just written. */
  readonly written: (version: number, segments: readonly SegmentNow[]) => void;
}

/** How a document in a segment stands. */
export const stateAt = (name: DocumentName, { generation, sequence }: Place): VaultDocument => ({
  ...{ name, edits: 0, sentEdits: 0, generation, sequence, lastRow: 1, isNew: false },
});

/** The places a list and a chunk are sealed for. */
export const sealedFor = {
  list: (segment: number): string => `segments|${segment}`,
  chunk: (segment: number, chunk: number): string => `chunks|${segment}|${chunk}`,
};

/** Knows nothing before it is asked. */
export function createSegments(
  db: Database<VaultSchema>,
  { unseal }: Pick<Sealing, "unseal">,
  { learn }: Pick<Names, "learn">,
): Segments {
  const places = new Map<DocumentName, Place>();
  const segments = new Map<number, SegmentNow>();
  const unreadable = new Set<number>();
  let version = -1;
  let reading: Promise<void> | undefined;

  const take = (now: SegmentNow): readonly DocumentName[] => {
    const { number, generation, list } = now;
    const before = segments.get(number)?.list.flat() ?? [];
    for (const { name } of before) places.delete(name);
    unreadable.delete(number);
    if (list.length === 0) segments.delete(number);
    else segments.set(number, now);
    for (const [chunk, entries] of list.entries()) {
      for (const { name, sequence } of entries) {
        places.set(name, { segment: number, chunk, generation, sequence });
      }
    }
    return before.flatMap(({ name }) => (places.has(name) ? [] : name));
  };

  const open = async (record: SegmentRecord): Promise<SegmentNow | undefined> => {
    const { number, generation, sealed } = record;
    const plain = await unseal(sealedFor.list(number), sealed);
    const list = plain ? decodeList(plain) : await listOfChunks(db, unseal, number);
    return list && { number, generation, list };
  };

  const read = async (): Promise<void> => {
    const from = version;
    const found = await db.run(["counters", "segments"], "readonly", async (tx) => {
      const count = (await tx.objectStore("counters").get(placesCounter)) ?? 0;
      if (count === version) return undefined;
      const store = tx.objectStore("segments");
      const [changed, numbers] = await Promise.all([
        store.index("version").getAll(IDBKeyRange.lowerBound(version, true)),
        store.getAllKeys(),
      ]);
      return { count, changed, numbers: new Set(numbers) };
    });
    if (!found) return;
    const opened = await Promise.all(found.changed.map(open));
    // This tab has written meanwhile and knows better.
    if (version !== from) return read();
    const gone = [...segments.keys(), ...unreadable].filter((one) => !found.numbers.has(one));
    const left = gone.flatMap((number) => take({ number, generation: 0, list: [] }));
    for (const [place, now] of opened.entries()) {
      const number = found.changed[place]?.number ?? 0;
      left.push(...take(now ?? { number, generation: 0, list: [] }));
      if (!now) unreadable.add(number);
    }
    version = found.count;
    // Other tabs are told by tags: who left must be known by its tag.
    await Promise.all(left.map(learn));
  };

  const refresh = (): Promise<void> => {
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  };

  return {
    ready: async () => {
      if (version < 0) await refresh();
    },
    refresh,
    version: () => version,
    placeOf: (name) => places.get(name),
    listOf: (segment) => segments.get(segment),
    all: () => places.entries(),
    unreadable: () => [...unreadable],
    written: (next, changed) => {
      if (next !== version + 1) return;
      for (const now of changed) take(now);
      version = next;
    },
  };
}

/** A damaged list, made again of the chunks; undefined when one of those cannot be opened either. */
async function listOfChunks(
  db: Database<VaultSchema>,
  unseal: Sealing["unseal"],
  segment: number,
): Promise<SegmentList | undefined> {
  const keys = await db.run(["chunks"], "readonly", (tx) =>
    tx.objectStore("chunks").getAllKeys(chunksOf(segment)),
  );
  const chunks = await readChunks(db, { unseal }, keys);
  const list: SegmentList[number][] = Array.from(
    { length: (keys.at(-1)?.[1] ?? -1) + 1 },
    () => [],
  );
  for (const [place, { entries }] of chunks.entries()) {
    if (!entries) return undefined;
    list[keys[place]?.[1] ?? 0] = entries;
  }
  return list.length > 0 ? list : undefined;
}

/** Reads chunks; undefined in the place of one that is gone or cannot be opened. */
export async function readChunks(
  db: Database<VaultSchema>,
  { unseal }: Pick<Sealing, "unseal">,
  keys: readonly (readonly [number, number])[],
): Promise<readonly { readonly sealed: unknown; readonly entries: Entries }[]> {
  const found = await db.run(["chunks"], "readonly", (tx) =>
    Promise.all(keys.map(([segment, chunk]) => tx.objectStore("chunks").get([segment, chunk]))),
  );
  return Promise.all(
    keys.map(async ([segment, chunk], place) => {
      const sealed = found[place];
      const plain = await unseal(sealedFor.chunk(segment, chunk), sealed);
      return { sealed, entries: plain && decodeChunk(plain) };
    }),
  );
}

type Entries = readonly SegmentEntry[] | undefined;
