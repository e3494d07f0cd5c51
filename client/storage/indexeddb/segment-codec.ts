/** The bytes of a segment before they are sealed: a list of names, and chunks of updates. */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { DocumentName } from "#shared/documents";

/** A document as it came. */
export interface SegmentEntry {
  readonly name: DocumentName;
  /** The place in the relay's log. */
  readonly sequence: number;
  readonly update: Uint8Array;
}

/** What is in each chunk, without the updates. */
export type SegmentList = readonly (readonly Omit<SegmentEntry, "update">[])[];

/**
 * Chromium keeps values of more than 64 kB in files of their own, which is slow; and to change one
 * document a whole chunk is sealed anew.
 */
const chunkBytes = 48 * 1024;

const utf8 = new TextEncoder();
const text = new TextDecoder();

/** Puts documents into chunks of about the same size. */
export function splitEntries(
  entries: readonly SegmentEntry[],
): readonly (readonly SegmentEntry[])[] {
  const chunks: SegmentEntry[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    bytes += entry.update.length;
    if (bytes > chunkBytes) {
      chunks.push([]);
      bytes = entry.update.length;
    }
    chunks.at(-1)?.push(entry);
  }
  return chunks;
}

/** Writes down what is in each chunk. Names hold no spaces. */
export const encodeList = (list: SegmentList): Uint8Array =>
  utf8.encode(
    JSON.stringify(
      list.map((chunk) => [
        chunk.map(({ name }) => name).join(" "),
        chunk.map(({ sequence }) => sequence),
      ]),
    ),
  );

/** Reads what `encodeList` wrote; sealed by this vault, so it is that. */
export function decodeList(bytes: Uint8Array): SegmentList {
  const written = JSON.parse(text.decode(bytes)) as [string, number[]][];
  return written.map(([names, sequences]) =>
    sequences.length === 0
      ? []
      : names.split(" ").map((name, place) => ({
          name: name as DocumentName,
          sequence: sequences[place] ?? 0,
        })),
  );
}

/** Writes the documents of a chunk, with their names: the list can be made of them again. */
export function encodeChunk(entries: readonly SegmentEntry[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.length);
  for (const { name, sequence, update } of entries) {
    encoding.writeVarString(encoder, name);
    encoding.writeVarUint(encoder, sequence);
    encoding.writeVarUint8Array(encoder, update);
  }
  return encoding.toUint8Array(encoder);
}

/** Reads what `encodeChunk` wrote; sealed by this vault, so it is that. */
export function decodeChunk(bytes: Uint8Array): readonly SegmentEntry[] {
  const decoder = decoding.createDecoder(bytes);
  return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    name: decoding.readVarString(decoder) as DocumentName,
    sequence: decoding.readVarUint(decoder),
    update: decoding.readVarUint8Array(decoder),
  }));
}

/** One document of a chunk, without decoding the others; undefined when it is not in it. */
export function findEntry(bytes: Uint8Array, name: DocumentName): SegmentEntry | undefined {
  const decoder = decoding.createDecoder(bytes);
  const wanted = utf8.encode(name);
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
    // A text is written as its bytes are.
    const isWanted = isSame(decoding.readVarUint8Array(decoder), wanted);
    const sequence = decoding.readVarUint(decoder);
    const update = decoding.readVarUint8Array(decoder);
    if (isWanted) return { name, sequence, update };
  }
  return undefined;
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, place) => byte === b[place]);
