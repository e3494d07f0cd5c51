import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ok, type Result, refuse } from "#shared/kernel";
import type { StorageRefusal } from "../storage.ts";
import { errorCodes, primaryCodeOf } from "./errors.ts";
import { applicationId, schemaSteps, schemaVersion } from "./schema.ts";

const fileName = "queqiao.db";

/**
 * Opens the database of a data folder, made when it is not there, brought to this program's
 * version when it is older. One process at a time: the lock is held until it is closed or dies.
 * A folder that is refused stays as it was.
 */
export function openDatabase(folder: string): Result<DatabaseSync, StorageRefusal> {
  const path = join(folder, fileName);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    const refusal = existsSync(path) ? refusalOfFile(path) : undefined;
    return refusal ? refuse(refusal) : openFile(path);
  } catch (error) {
    // The system says why a file cannot be had; who started the relay is told so.
    return refuse(refusalOf(error));
  }
}

function openFile(path: string): Result<DatabaseSync, StorageRefusal> {
  const db = new DatabaseSync(path);
  try {
    const refusal = isForeign(db) ? foreign : prepare(db);
    if (!refusal) return ok(db);
    db.close();
    return refuse(refusal);
  } catch (error) {
    db.close();
    throw error;
  }
}

const foreign: StorageRefusal = { type: "notOurs", detail: "it is another program's database" };

/** Somebody else's tables; a file without any may be what a crash has left of our first start. */
const isForeign = (db: DatabaseSync): boolean =>
  readNumber(db, "application_id") !== applicationId &&
  db.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get() !== undefined;

function prepare(db: DatabaseSync): StorageRefusal | undefined {
  db.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL;");
  db.exec("PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;");
  db.exec("PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = ON;");
  db.exec("BEGIN EXCLUSIVE");
  const found = readNumber(db, "user_version");
  if (found > schemaVersion) return newer(found);
  if (found < schemaVersion) bringUpToDate(db, found);
  db.exec("COMMIT");
  // What the file says of itself is then in the file, not in the log beside it.
  if (found < schemaVersion) db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  return undefined;
}

function bringUpToDate(db: DatabaseSync, found: number): void {
  for (const step of schemaSteps.slice(found)) db.exec(step);
  db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion};`);
}

const newer = (found: number): StorageRefusal => ({
  type: "newerVersion",
  found,
  known: schemaVersion,
});

const header = {
  bytes: 100,
  magic: "SQLite format 3\0",
  versionAt: 60,
  applicationAt: 68,
} as const;

/** Looks at the first bytes only: SQLite would leave its traces in a folder that is not for us. */
function refusalOfFile(path: string): StorageRefusal | undefined {
  accessSync(path, constants.W_OK);
  const bytes = Buffer.alloc(header.bytes);
  const file = openSync(path, "r");
  const length = readSync(file, bytes);
  closeSync(file);
  if (length === 0) return undefined;
  if (bytes.toString("latin1", 0, header.magic.length) !== header.magic) {
    return { type: "notOurs", detail: "it is no database" };
  }
  const found = bytes.readUInt32BE(header.versionAt);
  const isOurs = bytes.readUInt32BE(header.applicationAt) === applicationId;
  return isOurs && found > schemaVersion ? newer(found) : undefined;
}

function readNumber(db: DatabaseSync, pragma: string): number {
  const value = db.prepare(`PRAGMA ${pragma}`).get()?.[pragma];
  return typeof value === "number" ? value : 0;
}

function refusalOf(error: unknown): StorageRefusal {
  const detail = error instanceof Error ? error.message : String(error);
  switch (primaryCodeOf(error)) {
    case errorCodes.busy:
      return { type: "inUse" };
    case errorCodes.notADatabase:
    case errorCodes.corrupt:
      return { type: "notOurs", detail };
    default:
      return { type: "notWritable", detail };
  }
}
