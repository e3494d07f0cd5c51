/**
 * Reads single documents out of chunks. A screen asks for hundreds, one by one: what is asked while
 * others are read goes in one transaction, each chunk once, and the chunks read last stay open.
 */
import type { DocumentName } from "#shared/documents";
import type { Sealing } from "../keys/sealing.ts";
import type { Database } from "./database.ts";
import { findEntry, type SegmentEntry } from "./segment-codec.ts";
import { type Place, sealedFor } from "./segments.ts";
import { placesCounter, type VaultSchema } from "./vault-schema.ts";

/** Finds documents where they lie. */
export interface ChunkReader {
  /** As it lies in its chunk; undefined when it does not, or the chunk cannot be opened. */
  readonly find: (
    name: DocumentName,
    place: Pick<Place, "segment" | "chunk">,
  ) => Promise<SegmentEntry | undefined>;
}

/** Some 48 kB each: more would let others wait, and be much at once on a small device. */
const chunksAtOnce = 32;
const keptAtMost = 64;

interface Wanted {
  readonly key: readonly [segment: number, chunk: number];
  readonly text: string;
  readonly give: (bytes: Uint8Array | undefined) => void;
  readonly fail: (error: unknown) => void;
}

/** Nothing is read before something is looked for. */
export function createChunkReader(
  db: Database<VaultSchema>,
  { unseal }: Pick<Sealing, "unseal">,
): ChunkReader {
  /** The opened chunks, the one used last at the end; they are those of one count of moves. */
  const kept = new Map<string, Uint8Array>();
  let keptOf = -1;
  let waiting: Wanted[] = [];
  let isReading = false;

  const keep = (text: string, bytes: Uint8Array): void => {
    kept.delete(text);
    kept.set(text, bytes);
    const [oldest] = kept.keys();
    if (kept.size > keptAtMost && oldest !== undefined) kept.delete(oldest);
  };

  /** Another tab may have moved what is kept: whether it did is read together with the rest. */
  const read = async (
    keys: ReadonlyMap<string, Wanted["key"]>,
  ): Promise<ReadonlyMap<string, Uint8Array>> => {
    const found = new Map<string, Uint8Array>();
    const sealed = await db.run(["counters", "chunks"], "readonly", async (tx) => {
      const count = (await tx.objectStore("counters").get(placesCounter)) ?? 0;
      if (count !== keptOf) kept.clear();
      keptOf = count;
      return Promise.all(
        [...keys].map(async ([text, [segment, chunk]]) => {
          const bytes = kept.get(text);
          if (bytes) found.set(text, bytes);
          const lies = bytes ? undefined : await tx.objectStore("chunks").get([segment, chunk]);
          return { text, place: sealedFor.chunk(segment, chunk), lies };
        }),
      );
    });
    await Promise.all(
      sealed.map(async ({ text, place, lies }) => {
        const bytes = lies && (await unseal(place, lies));
        if (bytes) found.set(text, bytes);
      }),
    );
    for (const [text, bytes] of found) keep(text, bytes);
    return found;
  };

  const readSome = async (): Promise<void> => {
    const keys = new Map<string, Wanted["key"]>();
    const asked: Wanted[] = [];
    const later: Wanted[] = [];
    for (const one of waiting) {
      const fits = keys.has(one.text) || keys.size < chunksAtOnce;
      if (fits) keys.set(one.text, one.key);
      (fits ? asked : later).push(one);
    }
    waiting = later;
    try {
      const found = await read(keys);
      for (const { text, give } of asked) give(found.get(text));
    } catch (error) {
      for (const { fail } of asked) fail(error);
    }
  };

  const readAll = async (): Promise<void> => {
    isReading = true;
    // What is asked in the same breath goes together.
    await Promise.resolve();
    while (waiting.length > 0) await readSome();
    isReading = false;
  };

  return {
    find: async (name, { segment, chunk }) => {
      const bytes = await new Promise<Uint8Array | undefined>((give, fail) => {
        waiting.push({ key: [segment, chunk], text: `${segment}|${chunk}`, give, fail });
        if (!isReading) void readAll();
      });
      return bytes && findEntry(bytes, name);
    },
  };
}
