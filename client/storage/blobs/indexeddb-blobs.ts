import type { DBSchema } from "idb";
import type { Platform } from "#client/platform";
import { type DocumentId, parseName } from "#shared/documents";
import { ok, sha256Schema, z } from "#shared/kernel";
import { createDatabase, type Database } from "../indexeddb/database.ts";
import { createSealing, type Sealing, type VaultKeys } from "../keys/sealing.ts";
import { attempt } from "../refusal.ts";
import type {
  BlobName,
  BlobRoom,
  BlobStanding,
  BlobToKeep,
  BlobVault,
  UnsentBlob,
} from "./blob-vault.ts";

/** What is known of a blob without opening it; its name is sealed. */
interface InfoRecord {
  readonly tag: string;
  /** The tag of its document. */
  readonly group: string;
  readonly name: Uint8Array;
  readonly bytes: number;
  readonly isSmall: boolean;
  readonly atMs: number;
  readonly usedAtMs: number;
  /** The epoch of its document in which the relay last had it. */
  readonly heldInEpoch?: number;
  /** Present when the relay does not have it, or may not have it any more. */
  readonly unsent?: 1;
  readonly isOfferedAgain?: true;
  readonly refused?: string;
}

interface BlobSchema extends DBSchema {
  info: { key: string; value: InfoRecord; indexes: { unsent: number; group: string } };
  content: { key: string; value: Uint8Array };
}

/** The database of the blobs of a vault. */
export const blobDatabaseOf = (vault: string): string => `${vault}.blobs`;

/** Prepares the database of a vault's blobs; opening it needs no keys. */
const openBlobDatabase = (
  platform: Pick<Platform, "indexedDB" | "after">,
  vault: string,
): Database<BlobSchema> =>
  createDatabase<BlobSchema>(platform, {
    name: blobDatabaseOf(vault),
    version: 1,
    upgrade: (database) => {
      const info = database.createObjectStore("info", { keyPath: "tag" });
      info.createIndex("unsent", "unsent");
      info.createIndex("group", "group");
      database.createObjectStore("content");
    },
  });

/** How many blobs of a vault the relay does not have, read without its keys. */
export async function countUnsentBlobs(platform: Platform, vault: string): Promise<number> {
  const db = openBlobDatabase(platform, vault);
  try {
    return await db.run(["info"], "readonly", (tx) =>
      tx.objectStore("info").index("unsent").count(),
    );
  } finally {
    await db.close();
  }
}

interface Parts {
  readonly platform: Platform;
  readonly db: Database<BlobSchema>;
  readonly sealing: Sealing;
}

type Stores = ["info", "content"];
const both: Stores = ["info", "content"];
/** A look is noted at most so often: it costs a write. */
const noteLookMs = 60_000;
const text = new TextDecoder();
const utf8 = new TextEncoder();

/** The blobs of a vault on IndexedDB. */
export function openIndexedDbBlobs(platform: Platform, vault: string, keys: VaultKeys): BlobVault {
  const parts: Parts = {
    platform,
    db: openBlobDatabase(platform, vault),
    sealing: createSealing(platform, keys),
  };
  const { db } = parts;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const channel = platform.openChannel(blobDatabaseOf(vault), tell);
  const changing = async (work: () => Promise<unknown>) => {
    const done = await attempt(work);
    if (!done.ok) return done;
    channel.say("changed");
    tell();
    return ok(true as const);
  };
  return {
    keep: (blob) => changing(() => keep(parts, blob)),
    read: (name) => attempt(() => read(parts, name)),
    has: (name) =>
      attempt(async () => {
        const tag = await tagOf(parts, name);
        const key = await db.run(["info"], "readonly", (tx) => tx.objectStore("info").getKey(tag));
        return key !== undefined;
      }),
    unsent: () => attempt(() => unsent(parts)),
    mark: (name, standing) => changing(() => mark(parts, name, standing)),
    offerAgain: async (document, epoch, isNamed) => {
      const older = await attempt(async () => {
        const before = (await recordsOf(parts, document)).filter((one) => isHeldBefore(epoch, one));
        const names = await Promise.all(before.map((record) => nameIn(parts.sealing, record)));
        return before.filter((_, place) => {
          const name = names[place];
          return name !== undefined && isNamed(name.sha256);
        });
      });
      // Nobody is told of a change there was not: this is asked at every change of a document.
      if (!older.ok || older.value.length === 0) return older.ok ? ok(true as const) : older;
      return changing(() => waitAgain(parts, older.value, epoch));
    },
    forget: (name) => changing(async () => remove(parts, [await tagOf(parts, name)])),
    forgetDocument: (document) =>
      changing(async () => {
        const records = await recordsOf(parts, document);
        await remove(
          parts,
          records.filter((one) => isHeld(one) || one.isOfferedAgain).map(({ tag }) => tag),
        );
      }),
    makeRoom: (room) =>
      attempt(async () => {
        await makeRoom(parts, room);
        return true as const;
      }),
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      listeners.clear();
      channel.close();
      await db.close();
    },
  };
}

const tagOf = ({ sealing }: Parts, { document, sha256 }: BlobName): Promise<string> =>
  sealing.tagOf(`blob ${document} ${sha256}`);

const isHeld = ({ unsent: isUnsent }: InfoRecord): boolean => isUnsent === undefined;

async function keep(parts: Parts, blob: BlobToKeep): Promise<void> {
  const { sealing, platform, db } = parts;
  const tag = await tagOf(parts, blob);
  const name = utf8.encode(JSON.stringify([blob.document, blob.sha256]));
  const nowMs = platform.nowMs();
  const record: InfoRecord = {
    ...{ tag, group: await sealing.tagOf(blob.document), bytes: blob.bytes.length },
    ...{ isSmall: blob.isSmall, atMs: nowMs, usedAtMs: nowMs },
    name: await sealing.seal(`blob name|${tag}`, name),
    ...(blob.standing === "waiting" ? { unsent: 1 } : blob.standing),
  };
  const content = await sealing.seal(`blob|${tag}`, blob.bytes);
  await db.run(both, "readwrite", async (tx) => {
    const before = await tx.objectStore("info").get(tag);
    const isStillUnsent = before !== undefined && !isHeld(before);
    await tx.objectStore("info").put(isStillUnsent ? before : record);
    await tx.objectStore("content").put(content, tag);
  });
}

async function read(parts: Parts, name: BlobName): Promise<Uint8Array | undefined> {
  const { db, sealing, platform } = parts;
  const tag = await tagOf(parts, name);
  const [info, content] = await db.run(both, "readonly", (tx) =>
    Promise.all([tx.objectStore("info").get(tag), tx.objectStore("content").get(tag)]),
  );
  if (!info || !content) return undefined;
  const bytes = await sealing.unseal(`blob|${tag}`, content);
  // Damaged here: the relay has it, and is asked for it again.
  if (!bytes && isHeld(info)) await remove(parts, [tag]);
  const usedAtMs = platform.nowMs();
  if (bytes && usedAtMs - info.usedAtMs > noteLookMs) {
    await change(parts, tag, (record) => ({ ...record, usedAtMs }));
  }
  return bytes;
}

const change = (
  { db }: Parts,
  tag: string,
  changed: (record: InfoRecord) => InfoRecord,
): Promise<void> =>
  db.run(["info"], "readwrite", async (tx) => {
    const record = await tx.objectStore("info").get(tag);
    if (record) await tx.objectStore("info").put(changed(record));
  });

async function mark(parts: Parts, name: BlobName, standing: BlobStanding): Promise<void> {
  await change(
    parts,
    await tagOf(parts, name),
    ({ unsent: _, refused: __, isOfferedAgain: ___, ...record }) => {
      if (standing === "waiting") return { ...record, unsent: 1 };
      return "refused" in standing
        ? { ...record, unsent: 1, refused: standing.refused }
        : { ...record, ...standing };
    },
  );
}

const recordsOf = async ({ db, sealing }: Parts, document: DocumentId) => {
  const group = await sealing.tagOf(document);
  return db.run(["info"], "readonly", (tx) => tx.objectStore("info").index("group").getAll(group));
};

const isHeldBefore = (epoch: number, record: InfoRecord): boolean =>
  isHeld(record) && (record.heldInEpoch ?? 1) < epoch;

async function waitAgain(
  parts: Parts,
  records: readonly InfoRecord[],
  epoch: number,
): Promise<void> {
  for (const { tag } of records) {
    await change(parts, tag, (record) =>
      isHeldBefore(epoch, record) ? { ...record, unsent: 1, isOfferedAgain: true } : record,
    );
  }
}

const remove = ({ db }: Parts, tags: readonly string[]): Promise<void> =>
  db.run(both, "readwrite", async (tx) => {
    for (const tag of tags) {
      await tx.objectStore("info").delete(tag);
      await tx.objectStore("content").delete(tag);
    }
  });

const nameSchema = z.tuple([z.string(), sha256Schema]);

async function unsent({ db, sealing }: Parts): Promise<readonly UnsentBlob[]> {
  const records = await db.run(["info"], "readonly", (tx) =>
    tx.objectStore("info").index("unsent").getAll(),
  );
  const opened = await Promise.all(
    records.map(async (record): Promise<readonly UnsentBlob[]> => {
      const name = await nameIn(sealing, record);
      const { bytes, isSmall, atMs, refused, isOfferedAgain = false } = record;
      return name ? [{ ...name, bytes, isSmall, atMs, refused, isOfferedAgain }] : [];
    }),
  );
  return opened.flat().sort((a, b) => a.atMs - b.atMs);
}

/** The name in a record; undefined when it cannot be opened any more. */
async function nameIn(sealing: Sealing, record: InfoRecord): Promise<BlobName | undefined> {
  const plain = await sealing.unseal(`blob name|${record.tag}`, record.name);
  const name = plain && nameSchema.safeParse(JSON.parse(text.decode(plain)));
  const document = name?.success ? parseName(`${name.data[0]}@1`) : undefined;
  if (!name?.success || !document?.ok) return undefined;
  return { document: document.value.id, sha256: name.data[1] };
}

async function makeRoom(parts: Parts, room: BlobRoom): Promise<void> {
  const records = await parts.db.run(["info"], "readonly", (tx) => tx.objectStore("info").getAll());
  const held = records.filter(isHeld).sort((a, b) => b.usedAtMs - a.usedAtMs);
  const left = { full: room.full, small: room.small };
  const tooMany = held.filter(({ bytes, isSmall }) => {
    left[isSmall ? "small" : "full"] -= bytes;
    return left[isSmall ? "small" : "full"] < 0;
  });
  if (tooMany.length > 0)
    await remove(
      parts,
      tooMany.map(({ tag }) => tag),
    );
}
