import type { Platform, VaultPlatform } from "#client/platform";
import type { DocumentName } from "#shared/documents";
import type { Json } from "#shared/kernel";
import { createSealing, type VaultKeys } from "../keys/sealing.ts";
import { attempt } from "../refusal.ts";
import { decodeRescued } from "../rescue-codec.ts";
import type { Rescued, Vault, VaultChange } from "../vault.ts";
import { createWriteQueue } from "../write-queue.ts";
import { noteTag, snapshotTag } from "./apply-changes.ts";
import { createChunkReader } from "./chunk-reader.ts";
import { compactRows } from "./compact.ts";
import { createDatabase, type Database } from "./database.ts";
import { createNames } from "./names.ts";
import { listAll, listSome, loadDocument } from "./read-documents.ts";
import { createRecorded } from "./recorded.ts";
import { scanDocuments } from "./scan.ts";
import { createSegments } from "./segments.ts";
import { createTabBell, type Ring } from "./tab-bell.ts";
import { readUnreadable } from "./unreadable.ts";
import type { VaultParts } from "./vault-parts.ts";
import { makeStores, type VaultSchema, vaultVersion } from "./vault-schema.ts";
import { takeOutOfSegment, writeChanges } from "./write-changes.ts";

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
  const segments = createSegments(db, sealing, names);
  const recorded = createRecorded(db, names, segments);
  const chunks = createChunkReader(db, sealing);
  const parts: VaultParts = { platform, db, sealing, names, segments, recorded, chunks, bell };
  const queue = createWriteQueue((changes: readonly VaultChange[]) =>
    attempt(() => writeChanges(parts, changes)),
  );
  const takeOut = (document: DocumentName): Promise<void> => takeOutOfSegment(parts, document);
  return {
    write: queue.add,
    load: (document, after = 0) => attempt(() => loadDocument(parts, document, after, takeOut)),
    scan: (documents, visit) => scanDocuments(parts, documents, visit),
    documents: (only) =>
      attempt(async () =>
        only
          ? listSome(parts, only)
          : listAll(
              parts,
              await readSnapshot(parts, packedNames),
              (bytes) => void queue.add([{ type: "snapshot", key: packedNames, bytes }]),
            ),
      ),
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
      bell.onRing(({ isRescue, isHere, ...told }) => {
        namesIn(parts, told, isHere).then(
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

async function readNote({ db, sealing }: VaultParts, key: string): Promise<Json | undefined> {
  const tag = await noteTag(sealing, key);
  const sealed = await db.run(["notes"], "readonly", (tx) => tx.objectStore("notes").get(tag));
  const plain = await sealing.unseal(`notes|${tag}`, sealed);
  // Sealed by this vault, so it is the JSON that was put there.
  return plain && (JSON.parse(text.decode(plain)) as Json);
}

async function readSnapshot(
  { db, sealing }: VaultParts,
  key: string,
): Promise<Uint8Array | undefined> {
  const tag = await snapshotTag(sealing, key);
  const sealed = await db.run(["notes"], "readonly", (tx) => tx.objectStore("notes").get(tag));
  return sealing.unseal(`snapshots|${tag}`, sealed);
}

async function readDrawer({ db, sealing, names }: VaultParts): Promise<readonly Rescued[]> {
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
async function namesIn(
  { db, names, segments }: VaultParts,
  { tags, segments: come }: Pick<Ring, "tags" | "segments">,
  isHere: boolean,
): Promise<readonly DocumentName[]> {
  if (!isHere) await segments.refresh();
  const strange = tags.filter((tag) => !names.remembered(tag));
  if (strange.length > 0) {
    const records = await db.run(["documents"], "readonly", (tx) =>
      Promise.all(strange.map((tag) => tx.objectStore("documents").get(tag))),
    );
    await Promise.all(records.map((record) => record && names.read(record)));
  }
  return [
    ...tags.flatMap((tag) => names.remembered(tag)?.name ?? []),
    ...come.flatMap((number) => segments.listOf(number)?.list.flat() ?? []).map(({ name }) => name),
  ];
}
