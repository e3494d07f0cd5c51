import { rmSync } from "node:fs";
import { backup, DatabaseSync } from "node:sqlite";

/** Pages copied between two turns of the event loop: about a megabyte. */
const pagesAtOnce = 256;

/**
 * What `node:sqlite` says when its copying thread met a write in the wrong moment: SQLite's words for
 * success. Seen once in some thousand copies of a database that was written to meanwhile.
 */
const metAWrite = "not an error";
const attemptsAtMost = 5;

/**
 * Copies a database that is in use into a new file, page by page; the copy is of one moment. Where
 * it met a write it is begun anew; every other failure is the caller's to tell.
 */
export async function backUpDatabase(
  db: DatabaseSync,
  file: string,
  copy: typeof backup = backup,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await copy(db, file, { rate: pagesAtOnce });
      return;
    } catch (error) {
      const isOver = attempt === attemptsAtMost;
      if (isOver || !(error instanceof Error) || error.message !== metAWrite) throw error;
      rmSync(file, { force: true });
    }
  }
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
