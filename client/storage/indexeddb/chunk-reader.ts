/**
 * Reads single documents out of chunks. A screen asks for hundreds, one by one: what is asked while
 * others are read goes in one transaction, each chunk once; the chunks read or written last stay open.
 */
import type { DocumentName } from "#shared/documents";
import type { Sealing } from "../keys/sealing.ts";
import type { Database } from "./database.ts";
import { type ChunkKey, createOpenChunks, type OpenChunks, textOf } from "./open-chunks.ts";
import { findEntry, type SegmentEntry } from "./segment-codec.ts";
import type { Place } from "./segments.ts";
import type { VaultSchema } from "./vault-schema.ts";

/** Finds documents where they lie. */
export interface ChunkReader {
  /** As it lies in its chunk; undefined when it does not, or the chunk cannot be opened. */
  readonly find: (
    name: DocumentName,
    place: Pick<Place, "segment" | "chunk">,
  ) => Promise<SegmentEntry | undefined>;
  readonly written: OpenChunks["written"];
}

/** Some 48 kB each: more would let others wait, and be much at once on a small device. */
const chunksAtOnce = 32;
interface Wanted {
  readonly key: ChunkKey;
  readonly text: string;
  readonly give: (bytes: Uint8Array | undefined) => void;
  readonly fail: (error: unknown) => void;
}

/** Nothing is read before something is looked for. */
export function createChunkReader(
  db: Database<VaultSchema>,
  sealing: Pick<Sealing, "unseal">,
): ChunkReader {
  const open = createOpenChunks(db, sealing);
  let waiting: Wanted[] = [];
  let isReading = false;

  const readSome = async (): Promise<void> => {
    const keys = new Map<string, ChunkKey>();
    const asked: Wanted[] = [];
    const later: Wanted[] = [];
    for (const one of waiting) {
      const fits = keys.has(one.text) || keys.size < chunksAtOnce;
      if (fits) keys.set(one.text, one.key);
      (fits ? asked : later).push(one);
    }
    waiting = later;
    try {
      const found = await open.read(keys);
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
        waiting.push({ key: [segment, chunk], text: textOf([segment, chunk]), give, fail });
        if (!isReading) void readAll();
      });
      return bytes && findEntry(bytes, name);
    },
    written: open.written,
  };
}
