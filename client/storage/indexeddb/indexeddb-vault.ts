import type { Platform, VaultPlatform } from "#client/platform";
import type { DocumentName } from "#shared/documents";
import type { Json } from "#shared/kernel";
import { createSealing, type Sealing, type VaultKeys } from "../keys/sealing.ts";
import { isUpdate } from "../merge-rows.ts";
import { attempt } from "../refusal.ts";
import { decodeRescued } from "../rescue-codec.ts";
import type {
  LoadedDocument,
  Rescued,
  Vault,
  VaultChange,
  VaultDocument,
  VaultRow,
} from "../vault.ts";
import { createWriteQueue } from "../write-queue.ts";
import { applyAll, noteTag, sealChange, snapshotTag } from "./apply-changes.ts";
import { compactRows } from "./compact.ts";
import { createDatabase, type Database } from "./database.ts";
import { createNames, type Names } from "./names.ts";
import { scanRows } from "./scan.ts";
import { createTabBell, type TabBell } from "./tab-bell.ts";
import { putAside, readUnreadable } from "./unreadable.ts";
import {
  allStores,
  clearStateOf,
  type DocumentRecord,
  makeStores,
  rowsOf,
  type VaultSchema,
  vaultVersion,
} from "./vault-schema.ts";

interface Parts {
  readonly platform: VaultPlatform;
  readonly db: Database<VaultSchema>;
  readonly sealing: Sealing;
  readonly names: Names;
  readonly bell: TabBell;
}

const text = new TextDecoder();
/** The snapshot in which the names of all documents lie. */
const packedNames = "names";

/** The vault on IndexedDB. `database` is its opaque name. */
export function openIndexedDbVault(
  platform: VaultPlatform,
  database: string,
  keys: VaultKeys,
): Vault {
  const sealing = createSealing(platform, keys);
  const db = openVaultDatabase(platform, database);
  const names = createNames(sealing);
  const bell = createTabBell(platform, database);
  const parts: Parts = { platform, db, sealing, names, bell };
  const queue = createWriteQueue((changes: readonly VaultChange[]) =>
    attempt(() => write(parts, changes)),
  );
  return {
    write: queue.add,
    load: (document, after = 0) => attempt(() => load(parts, document, after)),
    scan: (documents, visit) => scanRows(db, sealing, documents, visit),
    documents: (only) => attempt(() => listDocuments(parts, only, queue.add)),
    note: (key) => attempt(() => readNote(parts, key)),
    snapshot: (key) => attempt(() => readSnapshot(parts, key)),
    rescued: () => attempt(() => readDrawer(parts)),
    compact: (document) =>
      attempt(async () => {
        const tag = await names.tagOf(document);
        return platform.withLock(`queqiao/${database}/compact`, () =>
          compactRows(db, sealing, tag),
        );
      }),
    onWritten: (listener) =>
      bell.onRing(({ tags, isRescue, isHere }) => {
        namesOfTags(parts, tags).then(
          (documents) => listener({ documents: new Set(documents), isRescue, isHere }),
          // The database does not answer: whoever reads next is told so by the read.
          () => undefined,
        );
      }),
    close: async () => {
      await queue.idle();
      bell.close();
      await db.close();
    },
  };
}

/** Prepares the database of a vault; opening it needs no keys. */
export const openVaultDatabase = (
  platform: Pick<Platform, "indexedDB" | "after">,
  name: string,
): Database<VaultSchema> =>
  createDatabase<VaultSchema>(platform, { name, version: vaultVersion, upgrade: makeStores });

async function write(
  { platform, db, sealing, names, bell }: Parts,
  changes: readonly VaultChange[],
): Promise<true> {
  const sealed = await Promise.all(changes.map((change) => sealChange(sealing, names, change)));
  const fresh = (): number => new DataView(platform.randomBytes(4).buffer).getUint32(0);
  // What the relay has is not lost with a power cut: where it was left is in the same transaction.
  const durability = changes.every(comesAgain) ? "relaxed" : "strict";
  await db.run(allStores, "readwrite", (tx) => applyAll(tx, sealed, fresh), durability);
  const tags = sealed.flatMap((change) => (change.type === "document" ? [change.tag] : []));
  const isRescue = sealed.some(({ type }) => type === "rescue" || type === "discard");
  if (tags.length > 0 || isRescue) bell.ring({ tags: [...new Set(tags)], isRescue });
  return true;
}

/** Whether nothing is lost with a change: it can be had of the relay, or be made, again. */
const comesAgain = (change: VaultChange): boolean =>
  change.type === "receive" ||
  change.type === "snapshot" ||
  (change.type === "note" && change.comesAgain === true);

async function load(parts: Parts, document: DocumentName, after: number): Promise<LoadedDocument> {
  const { db, sealing, names, platform, bell } = parts;
  const tag = await names.tagOf(document);
  const [record, keys, rows] = await db.run(["documents", "rows"], "readonly", (tx) =>
    Promise.all([
      tx.objectStore("documents").get(tag),
      tx.objectStore("rows").getAllKeys(rowsOf(tag, after)),
      tx.objectStore("rows").getAll(rowsOf(tag, after)),
    ]),
  );
  const sentEdits = record ? clearStateOf(record).sentEdits : 0;
  const opened = await Promise.all(
    rows.map(async ({ sealed, edit }): Promise<VaultRow | undefined> => {
      const update = await sealing.unseal(`rows|${tag}`, sealed);
      return update && isUpdate(update) ? { update, isUnsent: edit > sentEdits } : undefined;
    }),
  );
  const bad = keys.flatMap(([, number], place) => (opened[place] ? [] : [number]));
  if (bad.length > 0) {
    await putAside(db, tag, bad, platform.nowMs());
    bell.ring({ tags: [tag], isRescue: true });
  }
  const state = record && (await stateOf(names, record));
  return {
    document: state && bad.length > 0 ? { ...state, edits: state.edits + 1 } : state,
    rows: opened.filter((row) => row !== undefined),
    last: keys.at(-1)?.[1] ?? after,
  };
}

/** So many names that were opened one by one make it worth while to put all together again. */
const strangeNamesAtMost = 500;

async function listDocuments(
  parts: Parts,
  only: Iterable<DocumentName> | undefined,
  add: Vault["write"],
): Promise<{ known: readonly VaultDocument[]; unreadable: number }> {
  const { db, names } = parts;
  const tags = only && (await Promise.all([...only].map(names.tagOf)));
  const packed = tags ? undefined : await readSnapshot(parts, packedNames);
  if (packed) names.unpack(packed);
  const records = await db.run(["documents"], "readonly", async (tx) => {
    const store = tx.objectStore("documents");
    if (!tags) return store.getAll();
    const found = await Promise.all(tags.map((tag) => store.get(tag)));
    return found.filter((record) => record !== undefined);
  });
  const strange = records.filter(({ tag }) => !names.remembered(tag));
  await Promise.all(strange.map(names.read));
  if (!tags && strange.length > strangeNamesAtMost) {
    // Without it the names are only slower to read.
    const bytes = names.pack(records.map(({ tag }) => tag));
    void add([{ type: "snapshot", key: packedNames, bytes }]);
  }
  const known: VaultDocument[] = [];
  for (const record of records) {
    const pair = names.remembered(record.tag);
    if (pair) known.push({ ...clearStateOf(record), ...pair });
  }
  return { known, unreadable: records.length - known.length };
}

async function stateOf(names: Names, record: DocumentRecord): Promise<VaultDocument | undefined> {
  const pair = await names.read(record);
  return pair && { ...clearStateOf(record), ...pair };
}

async function readNote({ db, sealing }: Parts, key: string): Promise<Json | undefined> {
  const tag = await noteTag(sealing, key);
  const sealed = await db.run(["notes"], "readonly", (tx) => tx.objectStore("notes").get(tag));
  const plain = await sealing.unseal(`notes|${tag}`, sealed);
  // Sealed by this vault, so it is the JSON that was put there.
  return plain && (JSON.parse(text.decode(plain)) as Json);
}

async function readSnapshot({ db, sealing }: Parts, key: string): Promise<Uint8Array | undefined> {
  const tag = await snapshotTag(sealing, key);
  const sealed = await db.run(["notes"], "readonly", (tx) => tx.objectStore("notes").get(tag));
  return sealing.unseal(`snapshots|${tag}`, sealed);
}

async function readDrawer({ db, sealing, names }: Parts): Promise<readonly Rescued[]> {
  const [keys, values] = await db.run(["drawer"], "readonly", (tx) =>
    Promise.all([tx.objectStore("drawer").getAllKeys(), tx.objectStore("drawer").getAll()]),
  );
  const entries = await Promise.all(
    keys.map(async (id, place): Promise<Rescued> => {
      const sealed = values[place] ?? new Uint8Array();
      const plain = await sealing.unseal(`drawer|${id}`, sealed);
      const entry = plain && decodeRescued(id, plain);
      return entry ?? unreadableEntry(id, sealed);
    }),
  );
  return [...entries, ...(await readUnreadable(db, names))];
}

/** An entry that cannot be opened any more still is not thrown away. */
const unreadableEntry = (id: string, bytes: Uint8Array): Rescued => ({
  id,
  document: undefined,
  reason: "unreadable",
  atMs: 0,
  facts: [],
  bytes: [bytes],
});

/** A removed document has no record any more: its name is known from before, or nobody cares. */
async function namesOfTags(
  { db, names }: Parts,
  tags: readonly string[],
): Promise<readonly DocumentName[]> {
  const strange = tags.filter((tag) => !names.remembered(tag));
  if (strange.length > 0) {
    const records = await db.run(["documents"], "readonly", (tx) =>
      Promise.all(strange.map((tag) => tx.objectStore("documents").get(tag))),
    );
    await Promise.all(records.map((record) => record && names.read(record)));
  }
  return tags.flatMap((tag) => names.remembered(tag)?.name ?? []);
}
