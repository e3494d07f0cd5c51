/**
 * Reads Yjs updates (V1) of fact documents, and nothing else: sections of items that append JSON
 * values to the root array `facts`, each client id's in a chain of its own, and an empty delete set,
 * to the last byte.
 *
 * `Y.decodeUpdate` reads more than any honest replica of a fact document ever writes, builds objects
 * for all of it, reads past the end of a view and does not tell where it stopped. Here the bytes are
 * only walked; what was read are offsets. Whatever is accepted here, Yjs reads alike:
 * tests/security/reading.test.ts holds the two against each other.
 */
import * as decoding from "lib0/decoding";
import { factsRoot } from "#shared/documents";
import { ok, type Result, refuse } from "#shared/kernel";
import { limits } from "#shared/protocol";
import { skipJson } from "./json-value.ts";

/** A place in a Yjs document. */
export interface Place {
  readonly client: number;
  readonly clock: number;
}

/** One Yjs item as it lies in the bytes: values appended in one go. */
export interface FactItem {
  /** The clock of its first value; each value takes one. */
  readonly clock: number;
  /** Value `i` lies from `bounds[i]` to `bounds[i + 1]`; the last bound is the item's end. */
  readonly bounds: readonly number[];
}

/** What one Yjs client id wrote, without a gap. */
export interface Section {
  readonly client: number;
  readonly items: readonly FactItem[];
}

/** An update, walked. */
export interface FactUpdate {
  readonly bytes: Uint8Array;
  readonly sections: readonly Section[];
}

/** Why bytes are not an update of a fact document. */
export type UpdateFlaw =
  | { readonly type: "malformed"; readonly detail: string }
  /** It has holes: its writer lacks something itself. */
  | { readonly type: "skips" }
  | { readonly type: "tooManyClientIds" };

const bits = { origin: 0x80, rightOrigin: 0x40, parentSub: 0x20, content: 0x1f } as const;
const contentAny = 8;
const skip = 10;
const clientIdAtMost = 0xffff_ffff;

class Flaw extends Error {
  readonly flaw: UpdateFlaw;
  constructor(flaw: UpdateFlaw) {
    super(flaw.type);
    this.flaw = flaw;
  }
}

const malformed = (detail: string): Flaw => new Flaw({ type: "malformed", detail });

/** Walks an update. */
export function readFactUpdate(bytes: Uint8Array): Result<FactUpdate, UpdateFlaw> {
  try {
    const decoder = decoding.createDecoder(bytes);
    const sections = readSections(decoder);
    if (decoding.readVarUint(decoder) !== 0) throw malformed("it deletes");
    if (decoder.pos !== bytes.length) throw malformed("its end is not where the bytes end");
    return ok({ bytes, sections });
  } catch (error) {
    // Everything thrown while reading foreign bytes says the same: these are not an update of ours.
    return refuse(error instanceof Flaw ? error.flaw : { type: "malformed", detail: "unreadable" });
  }
}

function readSections(decoder: decoding.Decoder): Section[] {
  const count = decoding.readVarUint(decoder);
  if (count > limits.clientIdsInUpdate) throw new Flaw({ type: "tooManyClientIds" });
  const sections: Section[] = [];
  const seen = new Set<number>();
  while (sections.length < count) {
    const items = decoding.readVarUint(decoder);
    const client = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    if (items === 0) throw malformed("a section is empty");
    if (client > clientIdAtMost) throw malformed("a client id is too long");
    if (seen.has(client)) throw malformed("a client id has two sections");
    seen.add(client);
    sections.push({ client, items: readItems(decoder, client, clock, items) });
  }
  return sections;
}

function readItems(
  decoder: decoding.Decoder,
  client: number,
  clock: number,
  count: number,
): FactItem[] {
  const items: FactItem[] = [];
  let next = clock;
  while (items.length < count) {
    const item = readItem(decoder, client, next);
    items.push(item);
    next = endOf(item);
  }
  return items;
}

/** The clock after an item's last value. */
export const endOf = ({ clock, bounds }: FactItem): number => clock + bounds.length - 1;

function readItem(decoder: decoding.Decoder, client: number, clock: number): FactItem {
  const info = decoding.readUint8(decoder);
  if (info === skip) throw new Flaw({ type: "skips" });
  if ((info & bits.content) !== contentAny) throw malformed("it does not append values");
  if (info & (bits.rightOrigin | bits.parentSub)) throw malformed("it does not append at the end");
  const origin = info & bits.origin ? readPlace(decoder) : readRoot(decoder);
  // A chain for each client id: else Yjs may have to search all items for the place of each.
  const isNext = clock === 0 ? !origin : origin?.client === client && origin.clock === clock - 1;
  if (!isNext) throw malformed("an item does not follow the last of its client id");
  return { clock, bounds: readBounds(decoder, readCount(decoder)) };
}

const readPlace = (decoder: decoding.Decoder): Place => ({
  client: decoding.readVarUint(decoder),
  clock: decoding.readVarUint(decoder),
});

function readRoot(decoder: decoding.Decoder): undefined {
  if (decoding.readVarUint(decoder) !== 1) throw malformed("it is not in the root");
  if (decoding.readVarString(decoder) !== factsRoot) throw malformed("it is in another root");
}

function readCount(decoder: decoding.Decoder): number {
  const values = decoding.readVarUint(decoder);
  if (values === 0) throw malformed("an item is empty");
  return values;
}

/** Where so many values lie that follow each other. Throws when they are none of ours. */
export function readBounds(decoder: decoding.Decoder, values: number): number[] {
  const bounds = [decoder.pos];
  while (bounds.length <= values) {
    skipJson(decoder);
    if (decoder.pos > decoder.arr.length) throw malformed("a value reaches past the end");
    bounds.push(decoder.pos);
  }
  return bounds;
}
