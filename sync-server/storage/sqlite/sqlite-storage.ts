import { statfs } from "node:fs/promises";
import type { DatabaseSync } from "node:sqlite";
import { ok, type Result } from "#shared/kernel";
import type { Storage, StorageRefusal } from "../storage.ts";
import { backUpDatabase } from "./backup.ts";
import { createBlobs } from "./blobs.ts";
import { openDatabase } from "./database.ts";
import { createDocuments } from "./documents.ts";
import { createOffice } from "./office.ts";
import { createReveals } from "./reveals.ts";
import { createSessions } from "./sessions.ts";
import { createSurveys } from "./surveys.ts";
import { createVersions } from "./versions.ts";
import { createWriter, type Writer } from "./writer.ts";

/** Below this the relay says that it is full, while there is still room to act. */
const nearlyFullBytes = 64 * 1024 * 1024;

/** Opens the embedded engine in a data folder; `onFatal` must end the process: see `createWriter`. */
export function openSqliteStorage(
  folder: string,
  onFatal: (error: unknown) => void,
): Result<Storage, StorageRefusal> {
  const opened = openDatabase(folder);
  if (!opened.ok) return opened;
  const db = opened.value;
  const writer = createWriter(db, onFatal);
  /** What copies the database: it must not be closed under it, or the process dies. */
  const copying = new Set<Promise<void>>();
  return ok({
    name: "sqlite",
    documents: createDocuments(db, writer),
    office: createOffice(db, writer),
    sessions: createSessions(db, writer),
    reveals: createReveals(db, writer),
    blobs: createBlobs(db, writer),
    versions: createVersions(db, writer),
    surveys: createSurveys(db, writer),
    isFull: async () => {
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize < nearlyFullBytes;
    },
    backUp: async (file) => {
      const copy = backUpDatabase(db, file);
      copying.add(copy);
      await copy.finally(() => copying.delete(copy));
    },
    advance: async (clock) =>
      writer.write(() => {
        const advance = "UPDATE meta SET value = max(value, ?) WHERE key = 'clock'";
        db.prepare(advance).run(clock);
      }),
    clear: async () => clear(db, writer),
    close: async () => {
      await Promise.allSettled(copying);
      db.close();
    },
  });
}

const tablesFromTheLeaves = [
  ...[
    "text_version",
    "author",
    "snapshot",
    "document_row",
    "document",
    "erased_fact",
    "fact_run",
    "assignment",
    "client",
    "invitation",
  ],
  ...[
    "staff",
    "access_change",
    "done_command",
    "session",
    "reveal",
    "blob",
    "blob_upload",
    "survey_link",
  ],
];

function clear(db: DatabaseSync, { write }: Writer): void {
  write(() => {
    for (const table of tablesFromTheLeaves) db.exec(`DELETE FROM ${table}`);
    db.exec("DELETE FROM meta WHERE key = 'agency'");
  });
  db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
}
