/**
 * Restores a backup. Everything is prepared beside the present data and read as a whole; then one
 * rename puts it in place. What was there before stays, in a folder beside it. Every document
 * begins a new epoch, so that devices which hold more offer it back; and what was erased after the
 * backup, as far as the present data tells, is erased in it again.
 */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import { ok, type Result, refuse } from "#shared/kernel";
import type { Config } from "../config.ts";
import type { Storage } from "../storage/storage.ts";
import { blobsFolder, databaseFile, filesIn, hashOfFile, readManifest } from "./backup-folder.ts";
import { openStorage } from "./embedded-engine.ts";
import { nothingPresent, type Present, readPresent } from "./present.ts";
import type { BackupRefusal } from "./refusals.ts";
import { renewAll } from "./renew-all.ts";
import { copyBlobs } from "./take-backup.ts";
import { openKeyring, verifyDatabase } from "./verify-backup.ts";

/** What was restored. */
export interface Restored {
  readonly documents: number;
  /** Where the data that was there before is now; undefined when there was none. */
  readonly aside: string | undefined;
  /** Whether what was erased since the backup could be looked up. */
  readonly isLedgerKnown: boolean;
}

/** Restores a backup into the data folder of a configuration. */
export async function restoreBackup(
  { dataFolder, keyFile }: Pick<Config, "dataFolder" | "keyFile">,
  backup: string,
  nowMs: () => number,
): Promise<Result<Restored, BackupRefusal>> {
  const scratch = join(dataFolder, "restoring");
  const checked = await checkBackup(backup, keyFile);
  if (!checked.ok) return checked;
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const present = openPresent(dataFolder);
  if (!present.ok) return present;
  try {
    rmSync(scratch, { recursive: true, force: true });
    mkdirSync(scratch, { mode: 0o700 });
    copyFileSync(join(backup, databaseFile), join(scratch, databaseFile));
    const verified = await verifyDatabase(scratch, keyFile);
    if (!verified.ok) return verified;
    const known = present.value.storage ? await readPresent(present.value.storage) : nothingPresent;
    const renewed = await prepare(scratch, keyFile, known, nowMs);
    if (!renewed.ok) return renewed;
    copyBlobs(join(backup, blobsFolder), join(dataFolder, blobsFolder));
    await present.value.storage?.close();
    const aside = swap(dataFolder, scratch, nowMs());
    return ok({ documents: renewed.value, aside, isLedgerKnown: known.isKnown });
  } finally {
    await present.value.storage?.close().catch(() => undefined);
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function checkBackup(backup: string, keyFile: string): Promise<Result<true, BackupRefusal>> {
  const manifest = readManifest(backup);
  if (!manifest) return refuse({ type: "noBackup", path: backup });
  const keyring = openKeyring(keyFile);
  if (!keyring.ok) return keyring;
  if (keyring.value.fingerprint !== manifest.keyFingerprint) {
    return refuse({ type: "otherKey", path: keyFile });
  }
  const file = join(backup, databaseFile);
  if (!existsSync(file)) return refuse({ type: "damaged", detail: `${databaseFile} is missing` });
  if ((await hashOfFile(file)) !== manifest.database) {
    return refuse({ type: "damaged", detail: `${databaseFile} is not what was written` });
  }
  const lacking = manifest.blobs.find((blob) => !existsSync(join(backup, blobsFolder, blob.file)));
  if (lacking)
    return refuse({ type: "damaged", detail: `${blobsFolder}/${lacking.file} is missing` });
  return ok(true);
}

/** The data that is there now, locked; without a storage when there is none, or none that opens. */
function openPresent(dataFolder: string): Result<{ storage?: Storage }, BackupRefusal> {
  if (!existsSync(join(dataFolder, databaseFile))) return ok({});
  const opened = openStorage(dataFolder);
  if (opened.ok) return ok({ storage: opened.value });
  return opened.reason.type === "inUse" ? refuse({ type: "relayRuns" }) : ok({});
}

async function prepare(
  scratch: string,
  keyFile: string,
  present: Present,
  nowMs: () => number,
): Promise<Result<number, BackupRefusal>> {
  const keyring = openKeyring(keyFile);
  if (!keyring.ok) return keyring;
  const opened = openStorage(scratch);
  if (!opened.ok) return opened;
  try {
    return ok(await renewAll(opened.value, keyring.value, present, nowMs));
  } finally {
    await opened.value.close();
  }
}

/** One rename decides: before it the old data is in place, after it the restored. */
function swap(dataFolder: string, scratch: string, nowMs: number): string | undefined {
  const file = join(dataFolder, databaseFile);
  const isAnythingThere = existsSync(file);
  const stamp = new Date(nowMs).toISOString().replaceAll(/[:.]/g, "-");
  let aside = join(dataFolder, `before-restore-${stamp}`);
  while (existsSync(aside)) aside = `${aside}-again`;
  if (isAnythingThere) {
    mkdirSync(aside, { mode: 0o700 });
    linkSync(file, join(aside, databaseFile));
    keepFiles(join(dataFolder, blobsFolder), join(aside, blobsFolder));
    for (const end of ["-wal", "-shm"]) {
      if (existsSync(file + end)) renameSync(file + end, join(aside, databaseFile + end));
    }
  }
  sync(join(scratch, databaseFile));
  renameSync(join(scratch, databaseFile), file);
  sync(dataFolder);
  return isAnythingThere ? aside : undefined;
}

/** The photos lie there as well, without taking room: those that nobody names are swept away soon. */
function keepFiles(from: string, to: string): void {
  const files = filesIn(from);
  if (files.length > 0) mkdirSync(to, { mode: 0o700 });
  for (const { file } of files) linkSync(join(from, file), join(to, file));
}

function sync(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
