import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
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
    return refusal ? refuse(refusal) : ok(openForWriting(path));
  } catch (error) {
    // The system says why a file cannot be had; who started the relay is told so.
    return refuse(refusalOf(error));
  }
}

function openForWriting(path: string): DatabaseSync {
  const db = new DatabaseSync(path);
  try {
    db.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL;");
    db.exec("PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;");
    db.exec("PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = ON;");
    bringUpToDate(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Always writes, also when nothing is to be done: so a folder that cannot be written is found now. */
function bringUpToDate(db: DatabaseSync): void {
  db.exec("BEGIN EXCLUSIVE");
  for (const step of schemaSteps.slice(readNumber(db, "user_version"))) db.exec(step);
  db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion};`);
  db.exec("COMMIT");
}

function refusalOfFile(path: string): StorageRefusal | undefined {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    if (isEmpty(db)) return undefined;
    if (readNumber(db, "application_id") !== applicationId) {
      return { type: "notOurs", detail: "another program's database" };
    }
    const found = readNumber(db, "user_version");
    return found > schemaVersion
      ? { type: "newerVersion", found, known: schemaVersion }
      : undefined;
  } finally {
    db.close();
  }
}

const isEmpty = (db: DatabaseSync): boolean =>
  db.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get() === undefined;

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
