/**
 * A stretch is what one client id wrote from one clock to another, as encoded items. The relay keeps
 * documents as stretches: what somebody lacks is found and put together without decoding a value.
 */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { assert } from "#shared/kernel";
import {
  endOf,
  type FactItem,
  type FactUpdate,
  readFactUpdate,
  readItems,
  type Section,
} from "./fact-update.ts";

export interface Stretch {
  readonly client: number;
  readonly clock: number;
  /** The clock after the last value. */
  readonly end: number;
  readonly items: number;
  /** The items, without the head of their section. */
  readonly bytes: Uint8Array;
}

/** The stretch of a section that begins at a clock; undefined when nothing is that late. */
export function stretchFrom(
  bytes: Uint8Array,
  { client, items }: Section,
  clock: number,
): Stretch | undefined {
  const first = items.findIndex((item) => endOf(item) > clock);
  const item = items[first];
  const last = items[items.length - 1];
  if (!item || !last) return undefined;
  const from = Math.max(clock, item.clock);
  const kept = bytes.subarray(from === item.clock ? item.start : endByte(item), endByte(last));
  return {
    client,
    clock: from,
    end: endOf(last),
    items: items.length - first,
    bytes: from === item.clock ? kept : concat([tailOf(bytes, client, item, from), kept]),
  };
}

const endByte = ({ bounds }: FactItem): number => bounds[bounds.length - 1] ?? 0;

/** The later values of an item, as the item Yjs would make of them: appended after the earlier. */
function tailOf(bytes: Uint8Array, client: number, item: FactItem, clock: number): Uint8Array {
  const known = clock - item.clock;
  const encoder = encoding.createEncoder();
  encoding.writeUint8(encoder, 0x88);
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock - 1);
  encoding.writeVarUint(encoder, item.bounds.length - 1 - known);
  encoding.writeUint8Array(encoder, bytes.subarray(item.bounds[known], endByte(item)));
  return encoding.toUint8Array(encoder);
}

const stretchesOf = ({ bytes, sections }: FactUpdate): Stretch[] =>
  sections.flatMap((section) => stretchFrom(bytes, section, 0) ?? []);

/**
 * Joins updates of one document, written one after the other, into one. Throws on anything but
 * admitted updates.
 */
export function joinUpdates(updates: readonly Uint8Array[]): Uint8Array {
  const [first] = updates;
  if (first && updates.length === 1) return first;
  return encodeStretches(updates.flatMap(stretchesOfAdmitted));
}

/** The stretches of an admitted update; throws when it cannot be one. */
export function stretchesOfAdmitted(update: Uint8Array): Stretch[] {
  const read = readFactUpdate(update);
  assert(read.ok, "an admitted update cannot be read");
  return stretchesOf(read.value);
}

/** Reads a stretch back into its section; the offsets are those of its own bytes. */
export const sectionOf = ({ client, clock, items, bytes }: Stretch): Section => ({
  client,
  items: readItems(decoding.createDecoder(bytes), client, clock, items),
});

/** What is left of a stretch from a clock inside it. */
export const cutStretch = (stretch: Stretch, clock: number): Stretch =>
  clock <= stretch.clock
    ? stretch
    : (stretchFrom(stretch.bytes, sectionOf(stretch), clock) ?? { ...stretch, items: 0 });

/** Joins stretches of one client id that follow each other. */
export function joinStretches(stretches: readonly Stretch[]): Stretch {
  const [first] = stretches;
  assert(first, "nothing to join");
  if (stretches.length === 1) return first;
  return {
    client: first.client,
    clock: first.clock,
    end: stretches[stretches.length - 1]?.end ?? first.end,
    items: stretches.reduce((sum, { items }) => sum + items, 0),
    bytes: concat(stretches.map(({ bytes }) => bytes)),
  };
}

/**
 * Writes an update. Stretches of one client id must follow each other; sections are ordered as Yjs
 * orders them, the highest client id first.
 */
export function encodeStretches(stretches: Iterable<Stretch>): Uint8Array {
  const byClient = groupByClient(stretches);
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, byClient.size);
  for (const [client, own] of [...byClient].sort(([a], [b]) => b - a)) {
    encoding.writeVarUint(
      encoder,
      own.reduce((sum, { items }) => sum + items, 0),
    );
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, own[0]?.clock ?? 0);
    for (const { bytes } of own) encoding.writeUint8Array(encoder, bytes);
  }
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
}

function groupByClient(stretches: Iterable<Stretch>): Map<number, Stretch[]> {
  const byClient = new Map<number, Stretch[]>();
  for (const stretch of stretches) {
    const own = byClient.get(stretch.client);
    if (own) own.push(stretch);
    else byClient.set(stretch.client, [stretch]);
  }
  return byClient;
}

const concat = (parts: readonly Uint8Array[]): Uint8Array => {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
};
