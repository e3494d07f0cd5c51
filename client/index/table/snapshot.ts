import { z } from "#shared/kernel";
import type { ClientTable } from "./client-table.ts";

/** Raised whenever a column, or what is written into one, changes: an older snapshot is not read. */
const snapshotVersion = 7;

const headSchema = z.object({
  version: z.literal(snapshotVersion),
  count: z.number().check(z.int(), z.nonnegative()),
  lengths: z.record(z.string(), z.number().check(z.int(), z.nonnegative())),
});

const utf8 = new TextEncoder();
const text = new TextDecoder();
const lengthBytes = 4;

/** The whole table in one piece: a head that says what follows, then each column. */
export function packTable(table: ClientTable): Uint8Array {
  const slots = Uint32Array.from({ length: table.end() }, (_, slot) => slot).filter(table.isTaken);
  const packed = Object.entries(table.columns).map(
    ([name, column]) => [name, column.pack(slots)] as const,
  );
  const lengths = Object.fromEntries(packed.map(([name, bytes]) => [name, bytes.length]));
  const head = utf8.encode(
    JSON.stringify({ version: snapshotVersion, count: slots.length, lengths }),
  );
  const headLength = new Uint8Array(lengthBytes);
  new DataView(headLength.buffer).setUint32(0, head.length);
  return joined([headLength, head, ...packed.map(([, bytes]) => bytes)]);
}

/** Takes a snapshot into an empty table; false, with the table to be thrown away, when it is not whole. */
export function unpackTable(table: ClientTable, snapshot: Uint8Array): boolean {
  const head = readHead(snapshot);
  if (!head) return false;
  let { at } = head;
  for (const [name, column] of Object.entries(table.columns)) {
    const length = head.lengths[name];
    if (length === undefined || at + length > snapshot.length) return false;
    // A copy begins where numbers of every width may begin.
    if (!column.unpack(snapshot.slice(at, at + length), head.count)) return false;
    at += length;
  }
  if (at !== snapshot.length) return false;
  table.adopt(head.count);
  return table.count() === head.count;
}

function readHead(snapshot: Uint8Array) {
  if (snapshot.length < lengthBytes) return undefined;
  const view = new DataView(snapshot.buffer, snapshot.byteOffset, snapshot.byteLength);
  const at = lengthBytes + view.getUint32(0);
  if (at > snapshot.length) return undefined;
  const parsed = headSchema.safeParse(parseJson(text.decode(snapshot.subarray(lengthBytes, at))));
  return parsed.success ? { ...parsed.data, at } : undefined;
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    // Not a head of ours: the caller builds the table anew.
    return undefined;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
