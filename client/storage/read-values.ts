/**
 * Reads the plain values out of a Yjs update (V1) without making anything else of it. Documents of
 * facts are nothing but such values, in short strings, for which the decoder of lib0, made for long
 * ones, takes most of the time of a first sync.
 */

/** Where reading stands. */
interface Reader {
  readonly bytes: Uint8Array;
  at: number;
}

class Unknown extends Error {
  override name = "Unknown";
}

/** What `isOfValues` has read, until it is asked for. */
const readAhead = new WeakMap<Uint8Array, readonly unknown[]>();

/** Whether there is nothing but values in an update; who asks for them next need not read it again. */
export function isOfValues(update: Uint8Array): boolean {
  const values = readAhead.get(update) ?? read(update);
  if (values) readAhead.set(update, values);
  return values !== undefined;
}

/**
 * The values in an update, in the order they lie there; undefined when there is anything in it but
 * values, or when it is no update at all.
 */
export function readValues(update: Uint8Array): readonly unknown[] | undefined {
  const values = readAhead.get(update);
  // Whoever asks twice gets values of their own.
  readAhead.delete(update);
  return values ?? read(update);
}

function read(update: Uint8Array): readonly unknown[] | undefined {
  const reader: Reader = { bytes: update, at: 0 };
  const values: unknown[] = [];
  try {
    for (let clients = number(reader); clients > 0; clients -= 1) {
      let structs = number(reader);
      number(reader);
      number(reader);
      for (; structs > 0; structs -= 1) readStruct(reader, values);
    }
    skipDeletions(reader);
  } catch (error) {
    // What does not decode as text is for Yjs to refuse.
    if (error instanceof Unknown || error instanceof TypeError) return undefined;
    throw error;
  }
  return values;
}

/** The kinds of structs and of contents, as Yjs numbers them. */
const kinds = { gone: 0, deleted: 1, values: 8, skip: 10 };
const has = { parentKey: 0x20, rightOrigin: 0x40, origin: 0x80 };

function readStruct(reader: Reader, values: unknown[]): void {
  const info = byte(reader);
  const kind = info & 0x1f;
  if (kind === kinds.gone || kind === kinds.skip) {
    number(reader);
    return;
  }
  if ((info & has.origin) !== 0) skipId(reader);
  if ((info & has.rightOrigin) !== 0) skipId(reader);
  if ((info & (has.origin | has.rightOrigin)) === 0) {
    if (number(reader) === 1) text(reader);
    else skipId(reader);
    if ((info & has.parentKey) !== 0) text(reader);
  }
  let length = number(reader);
  if (kind === kinds.deleted) return;
  if (kind !== kinds.values) throw new Unknown();
  for (; length > 0; length -= 1) values.push(value(reader));
}

function skipDeletions(reader: Reader): void {
  for (let clients = number(reader); clients > 0; clients -= 1) {
    number(reader);
    for (let ranges = number(reader); ranges > 0; ranges -= 1) skipId(reader);
  }
}

/** Two numbers: of whom, and which. */
function skipId(reader: Reader): void {
  number(reader);
  number(reader);
}

function byte(reader: Reader): number {
  const one = reader.bytes[reader.at];
  if (one === undefined) throw new Unknown();
  reader.at += 1;
  return one;
}

/** Seven bits at a time, the lowest first. */
function number(reader: Reader): number {
  let one = byte(reader);
  if (one < 0x80) return one;
  let sum = one & 0x7f;
  for (let factor = 0x80; ; factor *= 0x80) {
    one = byte(reader);
    sum += (one & 0x7f) * factor;
    if (one < 0x80) return sum;
    if (sum > Number.MAX_SAFE_INTEGER) throw new Unknown();
  }
}

/** The first byte holds a sign and six bits. */
function signed(reader: Reader): number {
  let one = byte(reader);
  const sign = (one & 0x40) === 0 ? 1 : -1;
  let sum = one & 0x3f;
  for (let factor = 0x40; one >= 0x80; factor *= 0x80) {
    one = byte(reader);
    sum += (one & 0x7f) * factor;
    if (sum > Number.MAX_SAFE_INTEGER) throw new Unknown();
  }
  return sign * sum;
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** Up to here letters are put together one by one. */
const shortAtMost = 96;

/** The bytes of a text, which then lies behind. */
function textBytes(reader: Reader): Uint8Array {
  const length = number(reader);
  const start = reader.at;
  reader.at += length;
  if (reader.at > reader.bytes.length) throw new Unknown();
  return reader.bytes.subarray(start, reader.at);
}

function text(reader: Reader): string {
  const bytes = textBytes(reader);
  return (bytes.length <= shortAtMost ? shortText(bytes) : undefined) ?? decoder.decode(bytes);
}

/** Undefined when there are other letters in it than those of one byte or of three, as Chinese has. */
function shortText(bytes: Uint8Array): string | undefined {
  const codes: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const one = bytes[at] ?? 0;
    if (one < 0x80) {
      codes.push(one);
      continue;
    }
    const [second = 0, third = 0] = [bytes[at + 1], bytes[at + 2]];
    const isWhole = (one & 0xf0) === 0xe0 && (second & 0xc0) === 0x80 && (third & 0xc0) === 0x80;
    const code = ((one & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
    if (!isWhole || code < 0x800 || (code >= 0xd800 && code <= 0xdfff)) return undefined;
    codes.push(code);
    at += 2;
  }
  return String.fromCharCode(...codes);
}

/** The names of fields are few, and hold nothing of anybody. */
const fields: string[] = [];
const fieldsAtMost = 0x400;

function field(reader: Reader): string {
  const bytes = textBytes(reader);
  let place = bytes.length;
  for (const one of bytes) place = (place * 31 + one) % fieldsAtMost;
  const known = fields[place];
  if (known !== undefined && isWritten(known, bytes)) return known;
  const name = decoder.decode(bytes);
  fields[place] = name;
  return name;
}

function isWritten(name: string, bytes: Uint8Array): boolean {
  if (name.length !== bytes.length) return false;
  for (let at = 0; at < bytes.length; at += 1) {
    if (name.charCodeAt(at) !== bytes[at]) return false;
  }
  return true;
}

/** A value as lib0 writes it (`writeAny`). */
function value(reader: Reader): unknown {
  switch (byte(reader)) {
    case 127:
      return undefined;
    case 126:
      return null;
    case 125:
      return signed(reader);
    case 124:
      return view(reader, 4).getFloat32(0);
    case 123:
      return view(reader, 8).getFloat64(0);
    case 121:
      return false;
    case 120:
      return true;
    case 119:
      return text(reader);
    case 118:
      return record(reader);
    case 117:
      return list(reader);
    default:
      throw new Unknown();
  }
}

function view(reader: Reader, length: number): DataView {
  const { buffer, byteOffset } = reader.bytes;
  const start = reader.at;
  reader.at += length;
  if (reader.at > reader.bytes.length) throw new Unknown();
  return new DataView(buffer, byteOffset + start, length);
}

function list(reader: Reader): readonly unknown[] {
  const made: unknown[] = [];
  for (let left = number(reader); left > 0; left -= 1) made.push(value(reader));
  return made;
}

function record(reader: Reader): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (let left = number(reader); left > 0; left -= 1) made[field(reader)] = value(reader);
  return made;
}
