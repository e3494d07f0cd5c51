import type { DocumentName } from "#shared/documents";
import { ok, type Result } from "#shared/kernel";
import type { Sealing } from "../keys/sealing.ts";
import { isUpdate } from "../merge-rows.ts";
import { attempt, type StorageRefusal } from "../refusal.ts";
import type { VaultDocuments } from "../vault.ts";
import type { Database } from "./database.ts";
import { readChunks } from "./segments.ts";
import type { VaultParts } from "./vault-parts.ts";
import { type RowRecord, rowsOf, type VaultSchema } from "./vault-schema.ts";

/** Rows read in one request. */
const rowsAtOnce = 500;
/** So few documents are read one by one, many of them in one request. */
const fewDocuments = 400;
const documentsAtOnce = 100;
/** Some ten thousand bytes each. */
const chunksAtOnce = 10;

interface Slice {
  readonly keys: readonly [string, number][];
  readonly rows: readonly RowRecord[];
}

/**
 * Reads documents, first those in segments. What cannot be read is left out here; whoever opens its
 * document puts it aside.
 */
export async function scanDocuments(
  { db, sealing, segments }: Pick<VaultParts, "db" | "sealing" | "segments">,
  documents: ReadonlySet<DocumentName>,
  visit: Parameters<VaultDocuments["scan"]>[1],
): Promise<Result<true, StorageRefusal>> {
  const refreshed = await attempt(segments.refresh);
  if (!refreshed.ok) return refreshed;
  const keys = new Map<string, readonly [number, number]>();
  for (const name of documents) {
    const place = segments.placeOf(name);
    if (place) keys.set(`${place.segment}|${place.chunk}`, [place.segment, place.chunk]);
  }
  const left = new Set(documents);
  const chunks = [...keys.values()];
  for (let from = 0; from < chunks.length; from += chunksAtOnce) {
    const some = chunks.slice(from, from + chunksAtOnce);
    const read = await attempt(() => readChunks(db, sealing, some));
    if (!read.ok) return read;
    const found = new Map<DocumentName, readonly Uint8Array[]>();
    for (const { name, update } of read.value.flatMap(({ entries }) => entries ?? [])) {
      if (left.delete(name) && isUpdate(update)) found.set(name, [update]);
    }
    await visit(found);
  }
  // Also those that another tab took out of their segments meanwhile.
  return left.size === 0 ? ok(true) : scanRows(db, sealing, left, visit);
}

/** Reads the rows in the order they lie on the disk and opens those of the documents wanted. */
async function scanRows(
  db: Database<VaultSchema>,
  { tagOf, unseal }: Sealing,
  documents: ReadonlySet<DocumentName>,
  visit: Parameters<VaultDocuments["scan"]>[1],
): Promise<Result<true, StorageRefusal>> {
  const names = [...documents];
  const tags = await Promise.all(names.map(tagOf));
  const nameByTag = new Map(names.map((name, place) => [tags[place], name]));
  if (names.length <= fewDocuments) return scanFew(db, unseal, nameByTag, visit);
  let carried: Slice = { keys: [], rows: [] };
  for (let after: [string, number] | undefined; ; ) {
    const read = await attempt(() => readSlice(db, after));
    if (!read.ok) return read;
    const isLast = read.value.keys.length < rowsAtOnce;
    after = read.value.keys.at(-1);
    const all = joined(carried, read.value);
    // The last document may go on in the next slice.
    const whole = isLast ? all.keys.length : all.keys.findIndex(([tag]) => tag === after?.[0]);
    carried = { keys: all.keys.slice(whole), rows: all.rows.slice(whole) };
    await visit(await open(unseal, nameByTag, all, whole));
    if (isLast) return ok(true);
  }
}

async function scanFew(
  db: Database<VaultSchema>,
  unseal: Sealing["unseal"],
  nameByTag: ReadonlyMap<string | undefined, DocumentName>,
  visit: Parameters<VaultDocuments["scan"]>[1],
): Promise<Result<true, StorageRefusal>> {
  const tags = [...nameByTag.keys()].filter((tag) => tag !== undefined);
  for (let from = 0; from < tags.length; from += documentsAtOnce) {
    const some = tags.slice(from, from + documentsAtOnce);
    const read = await attempt(() => readDocuments(db, some));
    if (!read.ok) return read;
    await visit(await open(unseal, nameByTag, read.value, read.value.keys.length));
  }
  return ok(true);
}

const readDocuments = (db: Database<VaultSchema>, tags: readonly string[]): Promise<Slice> =>
  db.run(["rows"], "readonly", async (tx) => {
    const store = tx.objectStore("rows");
    const read = await Promise.all(
      tags.map(async (tag) => (await store.getAll(rowsOf(tag))).map((row) => ({ tag, row }))),
    );
    const all = read.flat();
    return {
      keys: all.map(({ tag }, place): [string, number] => [tag, place]),
      rows: all.map(({ row }) => row),
    };
  });

const joined = (before: Slice, after: Slice): Slice => ({
  keys: [...before.keys, ...after.keys],
  rows: [...before.rows, ...after.rows],
});

const readSlice = (
  db: Database<VaultSchema>,
  after: [string, number] | undefined,
): Promise<Slice> =>
  db.run(["rows"], "readonly", async (tx) => {
    const store = tx.objectStore("rows");
    const range = after && IDBKeyRange.lowerBound(after, true);
    const [keys, rows] = await Promise.all([
      store.getAllKeys(range, rowsAtOnce),
      store.getAll(range, rowsAtOnce),
    ]);
    return { keys, rows };
  });

async function open(
  unseal: Sealing["unseal"],
  nameByTag: ReadonlyMap<string | undefined, DocumentName>,
  { keys, rows }: Slice,
  length: number,
): Promise<ReadonlyMap<DocumentName, readonly Uint8Array[]>> {
  const opened = await Promise.all(
    keys.slice(0, length).map(async ([tag], place) => {
      const name = nameByTag.get(tag);
      const update = name && (await unseal(`rows|${tag}`, rows[place]?.sealed));
      return name && update && isUpdate(update) ? { name, update } : undefined;
    }),
  );
  const updates = new Map<DocumentName, Uint8Array[]>();
  for (const one of opened) {
    if (!one) continue;
    const known = updates.get(one.name);
    if (known) known.push(one.update);
    else updates.set(one.name, [one.update]);
  }
  return updates;
}
