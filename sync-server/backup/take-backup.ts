import { chmodSync, copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ok, type Result, refuse } from "#shared/kernel";
import type { Config } from "../config.ts";
import { readVersion } from "../telemetry/version.ts";
import {
  blobsFolder,
  databaseFile,
  filesIn,
  hashOfFile,
  type Manifest,
  manifestFile,
} from "./backup-folder.ts";
import { hashOfAll } from "./document-hashes.ts";
import { openStorage } from "./embedded-engine.ts";
import { askRelay } from "./local-door.ts";
import type { BackupRefusal } from "./refusals.ts";
import { openKeyring, verifyDatabase } from "./verify-backup.ts";

/** A backup that was made and read again. */
export interface Taken {
  readonly folder: string;
  readonly manifest: Manifest;
  /** Whether a running relay made the copy. */
  readonly isOnline: boolean;
}

/**
 * Backs up an agency into a new folder. A running relay copies its own database; without one it is
 * opened here. The copy is read as a whole before the list that makes it a backup is written.
 */
export async function takeBackup(
  { dataFolder, keyFile }: Pick<Config, "dataFolder" | "keyFile">,
  folder: string,
  nowMs: () => number,
): Promise<Result<Taken, BackupRefusal>> {
  if (existsSync(folder)) return refuse({ type: "folderTaken", path: folder });
  if (!existsSync(join(dataFolder, databaseFile))) return refuse({ type: "nothingToBackUp" });
  const keyring = openKeyring(keyFile);
  if (!keyring.ok) return keyring;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const copied = await copyDatabase(dataFolder, join(folder, databaseFile));
  if (!copied.ok) return copied;
  // After the database: whatever it speaks of is there by now, and files never change.
  const blobs = copyBlobs(join(dataFolder, blobsFolder), join(folder, blobsFolder));
  const verified = await verifyDatabase(folder, keyFile);
  if (!verified.ok) return verified;
  const manifest: Manifest = {
    format: 1,
    madeAtMs: nowMs(),
    version: readVersion(),
    keyFingerprint: keyring.value.fingerprint,
    database: await hashOfFile(join(folder, databaseFile)),
    documents: verified.value.hashes.size,
    documentsHash: hashOfAll(verified.value.hashes),
    blobs: [...blobs],
  };
  const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
  writeFileSync(join(folder, manifestFile), text, { mode: 0o600, flush: true });
  return ok({ folder, manifest, isOnline: copied.value === "byRelay" });
}

async function copyDatabase(
  dataFolder: string,
  file: string,
): Promise<Result<"byRelay" | "here", BackupRefusal>> {
  const asked = await askRelay(dataFolder, file);
  if (asked.type === "failed") return refuse({ type: "relayFailed", detail: asked.detail });
  if (asked.type === "done") return ok("byRelay");
  const storage = openStorage(dataFolder);
  if (!storage.ok) return storage;
  try {
    await storage.value.backUp(file);
    chmodSync(file, 0o600);
    return ok("here");
  } finally {
    await storage.value.close();
  }
}

/** Copies the files of a folder that are not there yet; answers those of the target. */
export function copyBlobs(from: string, to: string): ReturnType<typeof filesIn> {
  const there = new Set(filesIn(to).map(({ file }) => file));
  const missing = filesIn(from).filter(({ file }) => !there.has(file));
  if (missing.length > 0) mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const { file } of missing) copyFileSync(join(from, file), join(to, file));
  return filesIn(to);
}
