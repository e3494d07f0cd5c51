/** Chunks that were read or written last, opened, and whether another tab changed them since. */
import type { IDBPTransaction } from "idb";
import type { Sealing } from "../keys/sealing.ts";
import type { Database } from "./database.ts";
import { sealedFor } from "./segments.ts";
import { placesCounter, type VaultSchema } from "./vault-schema.ts";

/** Where a chunk lies. */
export type ChunkKey = readonly [segment: number, chunk: number];

/** A chunk that was written; its bytes when all of it is new. */
export interface WrittenChunk {
  readonly key: ChunkKey;
  readonly plain?: Uint8Array;
}

/** The opened chunks. */
export interface OpenChunks {
  /** The chunks at some places, by `textOf`; without those that are gone or cannot be opened. Asked one after the other. */
  readonly read: (keys: ReadonlyMap<string, ChunkKey>) => Promise<ReadonlyMap<string, Uint8Array>>;
  /** Takes in what this tab has just written: the count of moves then, and the chunks it changed. */
  readonly written: (version: number, chunks: readonly WrittenChunk[]) => void;
}

/** The name of a chunk's place. */
export const textOf = ([segment, chunk]: ChunkKey): string => `${segment}|${chunk}`;
const segmentOf = (text: string): number => Number(text.slice(0, text.indexOf("|")));

/** Some 48 kB each. */
const keptAtMost = 128;

type Read = IDBPTransaction<VaultSchema, ["counters", "segments", "chunks"], "readonly">;

/** None is open before one is read. */
export function createOpenChunks(
  db: Database<VaultSchema>,
  { unseal }: Pick<Sealing, "unseal">,
): OpenChunks {
  /** The opened chunks, the one used last at the end; they are those of one count of moves. */
  const kept = new Map<string, Uint8Array>();
  let keptOf = -1;

  const keep = (text: string, bytes: Uint8Array): void => {
    kept.delete(text);
    kept.set(text, bytes);
    const [oldest] = kept.keys();
    if (kept.size > keptAtMost && oldest !== undefined) kept.delete(oldest);
  };

  /** Forgets what another tab changed since; segments say at which count they were written last. */
  const forgetMoved = async (tx: Read, count: number): Promise<void> => {
    const store = tx.objectStore("segments");
    const since = IDBKeyRange.lowerBound(keptOf, true);
    const [changed, all] = await Promise.all([
      store.index("version").getAllKeys(since),
      store.getAllKeys(),
    ]);
    const still = new Set(all);
    for (const number of changed) still.delete(number);
    for (const text of [...kept.keys()]) if (!still.has(segmentOf(text))) kept.delete(text);
    keptOf = count;
  };

  /** Another tab may have moved what is kept: whether it did is read together with the rest. */
  const read = async (
    keys: ReadonlyMap<string, ChunkKey>,
  ): Promise<ReadonlyMap<string, Uint8Array>> => {
    const found = new Map<string, Uint8Array>();
    const { count, sealed } = await db.run(
      ["counters", "segments", "chunks"],
      "readonly",
      async (tx) => {
        const count = (await tx.objectStore("counters").get(placesCounter)) ?? 0;
        if (count !== keptOf) await forgetMoved(tx, count);
        const sealed = await Promise.all(
          [...keys].map(async ([text, [segment, chunk]]) => {
            const bytes = kept.get(text);
            if (bytes) found.set(text, bytes);
            const lies = bytes ? undefined : await tx.objectStore("chunks").get([segment, chunk]);
            return { text, place: sealedFor.chunk(segment, chunk), lies };
          }),
        );
        return { count, sealed };
      },
    );
    await Promise.all(
      sealed.map(async ({ text, place, lies }) => {
        const bytes = lies && (await unseal(place, lies));
        if (bytes) found.set(text, bytes);
      }),
    );
    // What this tab wrote while it was opened may be another by now.
    if (count === keptOf) for (const [text, bytes] of found) keep(text, bytes);
    return found;
  };

  return {
    read,
    written: (version, chunks) => {
      // Otherwise another tab wrote too, and the next read finds out what.
      if (version !== keptOf + 1) return;
      keptOf = version;
      for (const { key, plain } of chunks) {
        if (plain) keep(textOf(key), plain);
        else kept.delete(textOf(key));
      }
    },
  };
}
