/**
 * Reads Yjs updates (V1) of text documents, and nothing else: items of elements, texts, words, marks
 * and attributes, what was deleted before it was sent, and a delete set, to the last byte.
 *
 * Only the form is read here; whether it may stand where it wants to is decided in `text-places.ts`.
 */
import * as decoding from "lib0/decoding";
import { bodyRoot } from "#shared/documents";
import { isJson, type Json, ok, type Result, refuse } from "#shared/kernel";
import { limits } from "#shared/protocol";
import type { Place, UpdateFlaw } from "./fact-update.ts";
import { readJson, skipJson } from "./json-value.ts";

/** What an item holds. */
export type TextContent =
  | { readonly type: "words"; readonly words: string }
  /** A mark begins with this value, or ends with null. */
  | { readonly type: "mark"; readonly name: string; readonly value: Json }
  | { readonly type: "element"; readonly name: string }
  | { readonly type: "text" }
  /** The value of an attribute; several in a row when all but the last were written over. */
  | { readonly type: "values"; readonly values: readonly Json[] }
  /** It was deleted before it was sent. */
  | { readonly type: "deleted" }
  /** So was what it stood in: nobody knows any more where that was. */
  | { readonly type: "garbage" };

/** Where an item says it belongs. */
export interface Said {
  readonly origin?: Place;
  readonly rightOrigin?: Place;
  /** Only when there is neither origin: the item it stands in, or the body. */
  readonly parent?: Place | "body";
  /** The attribute it is the value of. */
  readonly attribute?: string;
}

/** A stretch of clocks that one client id wrote in one go. */
export interface TextStruct extends Place {
  readonly length: number;
  readonly said: Said;
  readonly content: TextContent;
}

/** Clocks of one client id, from one to another. */
export interface ClockRange extends Place {
  readonly length: number;
}

/** An update, read. */
export interface TextUpdate {
  /** Each client id's structs follow each other without a gap. */
  readonly sections: readonly (readonly TextStruct[])[];
  readonly deletes: readonly ClockRange[];
  /** Where the delete set begins. */
  readonly deletesAt: number;
  readonly bytes: Uint8Array;
}

const bits = { origin: 0x80, rightOrigin: 0x40, attribute: 0x20, content: 0x1f } as const;
const refs = { garbage: 0, deleted: 1, words: 4, mark: 6, type: 7, value: 8, skip: 10 } as const;
const types = { element: 3, text: 6 } as const;
const clientIdAtMost = 0xffff_ffff;
/** Far beyond what people write and delete between two times of sending. */
const clockAtMost = 2 ** 40;
const rangesAtMost = 100_000;

class Flaw extends Error {
  readonly flaw: UpdateFlaw;
  constructor(flaw: UpdateFlaw) {
    super(flaw.type);
    this.flaw = flaw;
  }
}

const malformed = (detail: string): Flaw => new Flaw({ type: "malformed", detail });

/** Reads an update. */
export function readTextUpdate(bytes: Uint8Array): Result<TextUpdate, UpdateFlaw> {
  try {
    const decoder = decoding.createDecoder(bytes);
    const sections = readSections(decoder);
    const deletesAt = decoder.pos;
    const deletes = readDeletes(decoder);
    if (decoder.pos !== bytes.length) throw malformed("its end is not where the bytes end");
    return ok({ bytes, sections, deletes, deletesAt });
  } catch (error) {
    // Everything thrown while reading foreign bytes says the same: these are not an update of ours.
    return refuse(error instanceof Flaw ? error.flaw : { type: "malformed", detail: "unreadable" });
  }
}

function readSections(decoder: decoding.Decoder): TextStruct[][] {
  const count = decoding.readVarUint(decoder);
  if (count > limits.clientIdsInUpdate) throw new Flaw({ type: "tooManyClientIds" });
  const seen = new Set<number>();
  return Array.from({ length: count }, () => {
    const structs = decoding.readVarUint(decoder);
    const client = readClient(decoder, seen);
    const clock = decoding.readVarUint(decoder);
    if (structs === 0) throw malformed("a section is empty");
    return readStructs(decoder, { client, clock }, structs);
  });
}

function readClient(decoder: decoding.Decoder, seen: Set<number>): number {
  const client = decoding.readVarUint(decoder);
  if (client > clientIdAtMost) throw malformed("a client id is too long");
  if (seen.has(client)) throw malformed("a client id comes twice");
  seen.add(client);
  return client;
}

function readStructs(decoder: decoding.Decoder, start: Place, count: number): TextStruct[] {
  const structs: TextStruct[] = [];
  let { clock } = start;
  while (structs.length < count) {
    const struct = readStruct(decoder, { client: start.client, clock });
    structs.push(struct);
    clock += struct.length;
    if (clock > clockAtMost) throw malformed("a clock is too late");
  }
  return structs;
}

function readStruct(decoder: decoding.Decoder, place: Place): TextStruct {
  const info = decoding.readUint8(decoder);
  if (info === refs.skip) throw new Flaw({ type: "skips" });
  if (info === refs.garbage) {
    const length = readLength(decoder);
    return { ...place, length, said: {}, content: { type: "garbage" } };
  }
  const said = readSaid(decoder, info, place);
  const { length, content } = readContent(decoder, info & bits.content);
  if (decoder.pos > decoder.arr.length) throw malformed("it reaches past the end");
  return { ...place, length, said, content };
}

function readLength(decoder: decoding.Decoder): number {
  const length = decoding.readVarUint(decoder);
  if (length === 0) throw malformed("a struct is empty");
  return length;
}

function readSaid(decoder: decoding.Decoder, info: number, place: Place): Said {
  const origin = info & bits.origin ? readPlace(decoder, place) : undefined;
  const rightOrigin = info & bits.rightOrigin ? readPlace(decoder, place) : undefined;
  if (origin || rightOrigin) {
    return { ...(origin ? { origin } : {}), ...(rightOrigin ? { rightOrigin } : {}) };
  }
  const parent =
    decoding.readVarUint(decoder) === 1 ? readRoot(decoder) : readPlace(decoder, place);
  if (!(info & bits.attribute)) return { parent };
  return { parent, attribute: decoding.readVarString(decoder) };
}

function readPlace(decoder: decoding.Decoder, own: Place): Place {
  const client = decoding.readVarUint(decoder);
  const clock = decoding.readVarUint(decoder);
  if (client === own.client && clock >= own.clock) throw malformed("an item follows itself");
  return { client, clock };
}

function readRoot(decoder: decoding.Decoder): "body" {
  if (decoding.readVarString(decoder) !== bodyRoot) throw malformed("it is in another root");
  return "body";
}

type Read = Pick<TextStruct, "length" | "content">;

function readContent(decoder: decoding.Decoder, ref: number): Read {
  switch (ref) {
    case refs.deleted:
      return { length: readLength(decoder), content: { type: "deleted" } };
    case refs.words: {
      const words = decoding.readVarString(decoder);
      if (words.length === 0) throw malformed("a struct is empty");
      return { length: words.length, content: { type: "words", words } };
    }
    case refs.mark:
      return { length: 1, content: readMark(decoder) };
    case refs.type:
      return { length: 1, content: readType(decoder) };
    case refs.value:
      return readValues(decoder);
    default:
      throw malformed("it holds what a text does not");
  }
}

function readMark(decoder: decoding.Decoder): TextContent {
  const name = decoding.readVarString(decoder);
  const value: unknown = JSON.parse(decoding.readVarString(decoder));
  if (!isJson(value)) throw malformed("the value of a mark is no JSON of ours");
  return { type: "mark", name, value };
}

function readType(decoder: decoding.Decoder): TextContent {
  const type = decoding.readVarUint(decoder);
  if (type === types.text) return { type: "text" };
  if (type !== types.element) throw malformed("it holds a type that a text does not");
  return { type: "element", name: decoding.readVarString(decoder) };
}

function readValues(decoder: decoding.Decoder): Read {
  const length = readLength(decoder);
  const values: Json[] = [];
  while (values.length < length) values.push(readValue(decoder));
  return { length, content: { type: "values", values } };
}

function readValue(decoder: decoding.Decoder): Json {
  const start = decoder.pos;
  skipJson(decoder);
  if (decoder.pos > decoder.arr.length) throw malformed("a value reaches past the end");
  const value = readJson(decoder.arr, start);
  if (!value.ok) throw malformed("a value is not text");
  return value.value;
}

function readDeletes(decoder: decoding.Decoder): ClockRange[] {
  const ranges: ClockRange[] = [];
  const seen = new Set<number>();
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
    const client = readClient(decoder, seen);
    let end = 0;
    for (let own = decoding.readVarUint(decoder); own > 0; own -= 1) {
      const clock = decoding.readVarUint(decoder);
      const length = readLength(decoder);
      // As Yjs writes them. Else each might have to be looked for in all that is there.
      if (clock < end) throw malformed("deletions lie over each other");
      ranges.push({ client, clock, length });
      end = clock + length;
      if (ranges.length > rangesAtMost) throw new Flaw({ type: "tooManyClientIds" });
    }
  }
  return ranges;
}
