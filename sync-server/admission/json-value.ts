import * as decoding from "lib0/decoding";
import { type Json, ok, type Result, refuse } from "#shared/kernel";

/** How deep a value may be nested. */
const depthAtMost = 64;

/** The tags lib0 writes before a value. The others (undefined, bigint, bytes) are not JSON. */
const tags = {
  null: 126,
  integer: 125,
  float32: 124,
  float64: 123,
  false: 121,
  true: 120,
  string: 119,
  object: 118,
  array: 117,
} as const;

const poisonedKeys = new Set(["__proto__", "constructor", "prototype"]);
const poisonedLengths = new Set([...poisonedKeys].map((key) => key.length));

/**
 * Moves a decoder past one value as lib0's `readAny` would read it. Throws on what is not JSON:
 * other types, more than 64 levels, keys that poison prototypes. Whether the bytes ended before
 * the value did must be seen from the decoder's position by the caller.
 */
export function skipJson(decoder: decoding.Decoder, depth = depthAtMost): void {
  switch (decoding.readUint8(decoder)) {
    case tags.null:
    case tags.false:
    case tags.true:
      return;
    case tags.integer:
      decoding.readVarInt(decoder);
      return;
    case tags.float32:
      decoder.pos += 4;
      return;
    case tags.float64:
      decoder.pos += 8;
      return;
    case tags.string:
      skipBytes(decoder, decoding.readVarUint(decoder));
      return;
    case tags.object:
      skipMembers(decoder, depth, skipKey);
      return;
    case tags.array:
      skipMembers(decoder, depth, () => {});
      return;
    default:
      throw new Error("not a JSON value");
  }
}

/** Not `pos +=` with the length read on its right: that would add to the place before the length. */
function skipBytes(decoder: decoding.Decoder, length: number): void {
  decoder.pos += length;
}

function skipMembers(
  decoder: decoding.Decoder,
  depth: number,
  skipBefore: (decoder: decoding.Decoder) => void,
): void {
  if (depth === 0) throw new Error("nested too deep");
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
    skipBefore(decoder);
    skipJson(decoder, depth - 1);
  }
}

function skipKey(decoder: decoding.Decoder): void {
  const start = decoder.pos;
  const length = decoding.readVarUint(decoder);
  if (!poisonedLengths.has(length)) {
    decoder.pos += length;
    return;
  }
  decoder.pos = start;
  if (poisonedKeys.has(decoding.readVarString(decoder)))
    throw new Error("a key poisons prototypes");
}

/** Reads a value that was skipped without complaint; refused when a text in it is not UTF-8. */
export function readJson(bytes: Uint8Array, start: number): Result<Json, "notText"> {
  try {
    const decoder = decoding.createDecoder(bytes);
    decoder.pos = start;
    return ok(readValue(decoder));
  } catch {
    // All else was walked before; the strict text decoder is what is left to complain.
    return refuse("notText");
  }
}

/** The same as lib0's `readAny`, without its decoder of text where a text is short and plain. */
function readValue(decoder: decoding.Decoder): Json {
  switch (decoding.readUint8(decoder)) {
    case tags.null:
      return null;
    case tags.false:
      return false;
    case tags.true:
      return true;
    case tags.integer:
      return decoding.readVarInt(decoder);
    case tags.float32:
      return decoding.readFloat32(decoder);
    case tags.float64:
      return decoding.readFloat64(decoder);
    case tags.string:
      return readText(decoder);
    case tags.object:
      return readObject(decoder);
    case tags.array:
      return readArray(decoder);
    default:
      throw new Error("not a JSON value");
  }
}

function readObject(decoder: decoding.Decoder): Json {
  const object: Record<string, Json> = {};
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
    const key = readText(decoder);
    object[key] = readValue(decoder);
  }
  return object;
}

function readArray(decoder: decoding.Decoder): Json {
  const array: Json[] = [];
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1)
    array.push(readValue(decoder));
  return array;
}

/** Up to so many bytes a loop is faster than calling the platform's decoder. */
const shortTextBytes = 48;

function readText(decoder: decoding.Decoder): string {
  const start = decoder.pos;
  const length = decoding.readVarUint(decoder);
  if (length <= shortTextBytes && decoder.pos + length <= decoder.arr.length) {
    const text = readPlain(decoder.arr, decoder.pos, decoder.pos + length);
    if (text !== undefined) {
      decoder.pos += length;
      return text;
    }
  }
  decoder.pos = start;
  return decoding.readVarString(decoder);
}

/** ASCII; undefined when there is anything else. */
function readPlain(bytes: Uint8Array, start: number, end: number): string | undefined {
  let text = "";
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0x80;
    if (byte >= 0x80) return undefined;
    text += String.fromCharCode(byte);
  }
  return text;
}
