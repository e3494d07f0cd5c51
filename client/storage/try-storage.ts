/** Whether this device gives back what it was given: tried on a database of its own, which goes again. */
import type { Platform } from "#client/platform";
import type { WrittenPiece } from "#shared/devices";

/** What came of it. */
export interface StorageTrial {
  readonly pieces: readonly WrittenPiece[];
  /** Whether a write was refused or broken off. */
  readonly hasFailed: boolean;
}

const databaseName = "queqiao-trial";
const storeName = "pieces";
const rounds = 20;
const pieceBytes = 4_096;

type Parts = Pick<Platform, "indexedDB" | "nowMs" | "randomBytes" | "subtle">;

/** Writes pieces of random bytes with strict durability, reads each back and compares its hash. */
export async function tryStorage(parts: Parts): Promise<StorageTrial> {
  const pieces: WrittenPiece[] = [];
  try {
    const database = await open(parts.indexedDB);
    try {
      for (let round = 0; round < rounds; round += 1)
        pieces.push(await tryPiece(parts, database, round));
    } finally {
      database.close();
      await answerOf(parts.indexedDB.deleteDatabase(databaseName));
    }
    return { pieces, hasFailed: false };
  } catch {
    // Whatever the browser refused is the very answer that was looked for.
    return { pieces, hasFailed: true };
  }
}

function open(indexedDB: IDBFactory): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.onupgradeneeded = () => {
    if (!request.result.objectStoreNames.contains(storeName))
      request.result.createObjectStore(storeName);
  };
  return answerOf(request);
}

async function tryPiece(parts: Parts, database: IDBDatabase, key: number): Promise<WrittenPiece> {
  const bytes = parts.randomBytes(pieceBytes);
  const startMs = parts.nowMs();
  const write = database.transaction(storeName, "readwrite", { durability: "strict" });
  write.objectStore(storeName).put(bytes, key);
  await endOf(write);
  const writeMs = parts.nowMs() - startMs;
  const read: unknown = await answerOf(
    database.transaction(storeName).objectStore(storeName).get(key),
  );
  return { writeMs, isSame: await isSame(parts.subtle, bytes, read) };
}

async function isSame(subtle: SubtleCrypto, bytes: Uint8Array, read: unknown): Promise<boolean> {
  if (!(read instanceof Uint8Array)) return false;
  const [one, other] = await Promise.all([hashOf(subtle, bytes), hashOf(subtle, read)]);
  return one.every((byte, at) => byte === other[at]);
}

const hashOf = async (subtle: SubtleCrypto, bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await subtle.digest("SHA-256", bytes.slice()));

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("no answer"));
  });

const endOf = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    const fail = () => reject(transaction.error ?? new Error("broken off"));
    transaction.onerror = fail;
    transaction.onabort = fail;
  });
