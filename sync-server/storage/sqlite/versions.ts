import type { DatabaseSync } from "node:sqlite";
import { ulidSchema } from "#shared/kernel";
import type { VersionRecord, VersionStore } from "../version-store.ts";
import { bytesOf, numberOf, staffOf, textOf, type Writer } from "./writer.ts";

/** Earlier states of text documents in SQLite; a trigger drops them with their document's key. */
export function createVersions(db: DatabaseSync, { write }: Writer): VersionStore {
  const there = "(SELECT id FROM document WHERE name = ? AND wrapped_key IS NOT NULL)";
  const keep = db.prepare(
    `INSERT INTO text_version (document, id, at_ms, staff, label, sealed)
     SELECT id, ?, ?, ?, ?, ? FROM document WHERE name = ? AND wrapped_key IS NOT NULL
     ON CONFLICT (document, id) DO NOTHING`,
  );
  const trim = db.prepare(
    `DELETE FROM text_version WHERE document IN ${there} AND (label IS NULL) = ? AND id NOT IN
     (SELECT id FROM text_version WHERE document IN ${there} AND (label IS NULL) = ?
      ORDER BY at_ms DESC, id DESC LIMIT ?)`,
  );
  const forget = db.prepare("DELETE FROM text_version WHERE at_ms < ?");
  const list = db.prepare(
    `SELECT id, at_ms, staff, label FROM text_version WHERE document IN ${there}
     ORDER BY at_ms DESC, id DESC`,
  );
  const read = db.prepare(`SELECT sealed FROM text_version WHERE document IN ${there} AND id = ?`);
  return {
    keep: async ({ document, id, atMs, by, label, sealed }, { unlabelled, labelled, sinceMs }) =>
      write(() => {
        keep.run(id, atMs, by, label ?? null, sealed, document);
        trim.run(document, 1, document, 1, unlabelled);
        trim.run(document, 0, document, 0, labelled);
        forget.run(sinceMs);
      }),
    list: async (document) => list.all(document).map(versionOf),
    read: async (document, id) => {
      const found = read.get(document, id);
      return found && bytesOf(found.sealed);
    },
  };
}

const versionOf = (row: Record<string, unknown>): VersionRecord => ({
  id: ulidSchema.parse(row.id),
  atMs: numberOf(row.at_ms),
  by: staffOf(row.staff),
  ...(row.label === null ? {} : { label: textOf(row.label) }),
});
