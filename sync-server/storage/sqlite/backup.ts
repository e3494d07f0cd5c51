import { backup, DatabaseSync } from "node:sqlite";

/** Pages copied between two turns of the event loop: about a megabyte. */
const pagesAtOnce = 256;

/** Copies a database that is in use into a new file, page by page; the copy is of one moment. */
export async function backUpDatabase(db: DatabaseSync, file: string): Promise<void> {
  await backup(db, file, { rate: pagesAtOnce });
}

/** What SQLite finds wrong with a database file; nothing when it is sound. Writes nothing. */
export function flawsOfDatabase(file: string): readonly string[] {
  try {
    const db = new DatabaseSync(file, { readOnly: true });
    try {
      const found = db.prepare("PRAGMA integrity_check").all();
      return found.map((row) => String(row.integrity_check)).filter((text) => text !== "ok");
    } finally {
      db.close();
    }
  } catch (error) {
    // A file SQLite cannot even open: what it says is all there is to say.
    return [error instanceof Error ? error.message : String(error)];
  }
}
