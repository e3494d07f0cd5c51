import type { DatabaseSync } from "node:sqlite";
import { type DocumentName, parseName } from "#shared/documents";
import { assert, type StaffId, staffIdSchema } from "#shared/kernel";
import { StorageFull } from "../storage.ts";
import { errorCodes, primaryCodeOf } from "./errors.ts";

/** The one way to write: a transaction, durable when it returns, all or nothing. */
export interface Writer {
  /** Runs work in a transaction; it takes the relay-wide clocks it needs. */
  readonly write: <T>(work: (nextClock: () => number) => T) => T;
}

/**
 * Makes the writer of a database. A full disk throws `StorageFull`. When the system fails to
 * write, what is on the disk is no longer known, and trying again would lie: `onFatal` is told,
 * and is expected to end the process.
 */
export function createWriter(db: DatabaseSync, onFatal: (error: unknown) => void): Writer {
  const readClock = db.prepare("SELECT value FROM meta WHERE key = 'clock'");
  const writeClock = db.prepare("UPDATE meta SET value = ? WHERE key = 'clock'");
  return {
    write: (work) => {
      try {
        db.exec("BEGIN IMMEDIATE");
        const before = numberOf(readClock.get()?.value);
        let clock = before;
        const result = work(() => ++clock);
        if (clock !== before) writeClock.run(clock);
        db.exec("COMMIT");
        return result;
      } catch (error) {
        if (db.isTransaction) db.exec("ROLLBACK");
        throw meaningOf(error, onFatal);
      }
    },
  };
}

function meaningOf(error: unknown, onFatal: (error: unknown) => void): unknown {
  const code = primaryCodeOf(error);
  if (code === errorCodes.full) return new StorageFull("the disk is full");
  if (code === errorCodes.ioError) onFatal(error);
  return error;
}

/** A column that the schema says is a number. */
export function numberOf(value: unknown): number {
  assert(typeof value === "number", "a number column holds something else");
  return value;
}

/** A column that the schema says is text. */
export function textOf(value: unknown): string {
  assert(typeof value === "string", "a text column holds something else");
  return value;
}

/** A column that the schema says is bytes. */
export function bytesOf(value: unknown): Uint8Array {
  assert(value instanceof Uint8Array, "a bytes column holds something else");
  return value;
}

/** A column that the schema says is somebody's id. */
export const staffOf = (value: unknown): StaffId => staffIdSchema.parse(value);

/** A column that the schema says is a document's name. */
export function documentNameOf(value: unknown): DocumentName {
  const parsed = parseName(textOf(value));
  assert(parsed.ok, "a stored name is not a document's");
  return parsed.value.name;
}
