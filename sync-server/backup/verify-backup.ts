import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { ok, type Result, refuse } from "#shared/kernel";
import { readKeyFile } from "../storage/key-file.ts";
import { createKeyring, type Keyring } from "../storage/keyring.ts";
import { openLog } from "../storage/open-log.ts";
import type { Storage } from "../storage/storage.ts";
import { databaseFile } from "./backup-folder.ts";
import { type DocumentHashes, hashDocuments } from "./document-hashes.ts";
import { flawsOf, openStorage } from "./embedded-engine.ts";
import type { BackupRefusal } from "./refusals.ts";

/** The agency's keys, from its key file. */
export function openKeyring(keyFile: string): Result<Keyring, BackupRefusal> {
  const key = readKeyFile(keyFile);
  if (!key.ok) return key;
  if (!key.value) return refuse({ type: "keyMissing", path: keyFile });
  return ok(createKeyring(key.value, randomBytes));
}

/** A log over a storage, for one command. */
export const logOver = ({ documents }: Storage, keyring: Keyring, nowMs: () => number) =>
  openLog({ store: documents, keyring, nowMs, randomBytes });

/**
 * Reads a copied database as a whole: SQLite's own check, the key, and every document, opened with
 * its key and its chain of hashes recomputed.
 */
export async function verifyDatabase(
  folder: string,
  keyFile: string,
): Promise<Result<DocumentHashes, BackupRefusal>> {
  const keyring = openKeyring(keyFile);
  if (!keyring.ok) return keyring;
  const [flaw] = flawsOf(join(folder, databaseFile));
  if (flaw !== undefined) return refuse({ type: "damaged", detail: flaw });
  const storage = openStorage(folder);
  if (!storage.ok) return refuse({ type: "damaged", detail: storage.reason.type });
  try {
    const { keyFingerprint } = await storage.value.office.load();
    if (keyFingerprint !== keyring.value.fingerprint) {
      return refuse({ type: "otherKey", path: keyFile });
    }
    const read = await hashDocuments(logOver(storage.value, keyring.value, Date.now));
    const [unreadable] = read.unreadable;
    if (!unreadable) return ok(read);
    const detail = `${unreadable.document} cannot be read (${unreadable.detail})`;
    return refuse({ type: "damaged", detail });
  } finally {
    await storage.value.close();
    for (const end of ["-wal", "-shm"]) rmSync(join(folder, databaseFile + end), { force: true });
  }
}
