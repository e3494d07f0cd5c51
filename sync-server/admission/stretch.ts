/**
 * A stretch is what one client id wrote from one clock to another, as encoded values. The relay keeps
 * documents as stretches: what somebody lacks is found and put together without decoding a value.
 * However the values came, they go out as one item for each client id.
 */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { factsRoot } from "#shared/documents";
import { assert } from "#shared/kernel";
import {
  endOf,
  type FactItem,
  type FactUpdate,
  readBounds,
  readFactUpdate,
  type Section,
} from "./fact-update.ts";

export interface Stretch {
  readonly client: number;
  readonly clock: number;
  /** The clock after the last value. */
  readonly end: number;
  /** The values, one after the other. */
  readonly bytes: Uint8Array;
}

/** The stretch of a section that begins at a clock; undefined when nothing is that late. */
export function stretchFrom(
  bytes: Uint8Array,
  { client, items }: Section,
  clock: number,
): Stretch | undefined {
  const kept = items.filter((item) => endOf(item) > clock);
  const [first] = kept;
  const last = kept.at(-1);
  if (!first || !last) return undefined;
  const from = Math.max(clock, first.clock);
  const parts = kept.map((item) => valuesFrom(bytes, item, from));
  return { client, clock: from, end: endOf(last), bytes: concat(parts) };
}

const valuesFrom = (bytes: Uint8Array, { clock: first, bounds }: FactItem, clock: number) =>
  bytes.subarray(bounds[Math.max(0, clock - first)], bounds.at(-1));

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

/** Where the values of a stretch lie in its bytes, and behind the last where they end. */
export const boundsOf = ({ bytes, clock, end }: Stretch): readonly number[] =>
  readBounds(decoding.createDecoder(bytes), end - clock);

/** What is left of a stretch from a clock inside it. */
export const cutStretch = (stretch: Stretch, clock: number): Stretch =>
  clock <= stretch.clock
    ? stretch
    : {
        ...stretch,
        clock,
        bytes: stretch.bytes.subarray(boundsOf({ ...stretch, end: clock }).at(-1)),
      };

/** Joins stretches of one client id that follow each other. */
export function joinStretches(stretches: readonly Stretch[]): Stretch {
  const [first] = stretches;
  assert(first, "nothing to join");
  return {
    ...first,
    end: stretches.at(-1)?.end ?? first.end,
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
  for (const own of [...byClient.values()].sort(([a], [b]) => b.client - a.client)) {
    writeSection(encoder, own);
  }
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
}

/** Stretches of one client id; at least one. */
type Own = [Stretch, ...Stretch[]];

function writeSection(encoder: encoding.Encoder, own: Own): void {
  const [{ client, clock, end }] = own;
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
  if (clock === 0) {
    encoding.writeUint8(encoder, 0x08);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarString(encoder, factsRoot);
  } else {
    encoding.writeUint8(encoder, 0x88);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock - 1);
  }
  encoding.writeVarUint(encoder, (own.at(-1)?.end ?? end) - clock);
  for (const { bytes } of own) encoding.writeUint8Array(encoder, bytes);
}

function groupByClient(stretches: Iterable<Stretch>): Map<number, Own> {
  const byClient = new Map<number, Own>();
  for (const stretch of stretches) {
    const own = byClient.get(stretch.client);
    if (own) own.push(stretch);
    else byClient.set(stretch.client, [stretch]);
  }
  return byClient;
}

const concat = (parts: readonly Uint8Array[]): Uint8Array => {
  const [first] = parts;
  if (first && parts.length === 1) return first;
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
};
