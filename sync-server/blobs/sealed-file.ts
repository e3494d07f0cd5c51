/**
 * A file of sealed chunks, one after the other. It may grow while its bytes come in, and what was
 * cut off in the middle of a chunk is not there: reading and growing begin at a whole chunk.
 */
import { type FileHandle, open, stat } from "node:fs/promises";
import { assert, type RandomBytes } from "#shared/kernel";
import { seal, unseal } from "../storage/seal.ts";

/** Plain bytes in a chunk; only the last may hold fewer. */
export const chunkBytes = 64 * 1024;
/** What sealing adds to a chunk: the IV and the tag. */
const sealingBytes = 28;
const sealedChunkBytes = chunkBytes + sealingBytes;

/** A sealed file: where it is, what it is called, and the key that opens it. */
export interface SealedFile {
  readonly path: string;
  /** The chunks are sealed for this name and their place in it. */
  readonly name: string;
  readonly key: Uint8Array;
}

/** How many plain bytes a file holds in whole chunks; undefined when there is no file. */
export async function wholeChunksIn(path: string): Promise<number | undefined> {
  try {
    const { size } = await stat(path);
    return Math.floor(size / sealedChunkBytes) * chunkBytes;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Whether a file or folder was not there. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";

/** Writes on at `from`, a whole number of chunks, until `total`; what is behind is cut off first. */
export interface ChunkWriter {
  /** Takes bytes in; whole chunks are written at once. */
  readonly take: (bytes: Uint8Array) => Promise<void>;
  /** How many plain bytes are in the file. */
  readonly written: () => number;
  /** Puts what was written onto the disk. */
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens a sealed file to write on; it is made when it is not there. */
export async function openChunkWriter(
  file: SealedFile,
  { from, total }: { readonly from: number; readonly total: number },
  randomBytes: RandomBytes,
): Promise<ChunkWriter> {
  assert(from % chunkBytes === 0 && from <= total, "written on at a whole chunk");
  const handle = await open(file.path, from === 0 ? "w" : "r+", 0o600);
  await handle.truncate((from / chunkBytes) * sealedChunkBytes);
  const waiting = new Uint8Array(chunkBytes);
  let waitingBytes = 0;
  let written = from;

  const flush = async (): Promise<void> => {
    const place = placeOf(file.name, Math.floor(written / chunkBytes));
    const sealed = seal(file.key, waiting.subarray(0, waitingBytes), place, randomBytes);
    await writeAll(handle, sealed, Math.floor(written / chunkBytes) * sealedChunkBytes);
    written += waitingBytes;
    waitingBytes = 0;
  };

  return {
    take: async (bytes) => {
      for (let at = 0; at < bytes.length; ) {
        const part = bytes.subarray(at, at + chunkBytes - waitingBytes);
        waiting.set(part, waitingBytes);
        waitingBytes += part.length;
        at += part.length;
        if (waitingBytes === chunkBytes || written + waitingBytes === total) await flush();
      }
    },
    written: () => written,
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

/** A write may take only a part, above all when the disk is getting full. */
async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/** Everything in a sealed file of so many plain bytes; throws when a chunk does not open. */
export async function readSealedFile(
  { path, name, key }: SealedFile,
  bytes: number,
): Promise<Uint8Array> {
  const handle = await open(path, "r");
  try {
    const sealed = await handle.readFile();
    const plain = new Uint8Array(bytes);
    for (let index = 0; index * chunkBytes < bytes; index += 1) {
      const from = index * sealedChunkBytes;
      const chunk = sealed.subarray(from, from + sealedChunkBytes);
      plain.set(unseal(key, chunk, placeOf(name, index)), index * chunkBytes);
    }
    return plain;
  } finally {
    await handle.close();
  }
}

const placeOf = (name: string, index: number): string => `blob ${name} ${index}`;
