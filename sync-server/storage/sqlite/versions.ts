import type { DatabaseSync } from "node:sqlite";
import { ulidSchema } from "#shared/kernel";
import { type KeptVersion, versionsToDrop } from "../thin-versions.ts";
import type { VersionRecord, VersionStore } from "../version-store.ts";
import { bytesOf, numberOf, staffOf, textOf, type Writer } from "./writer.ts";

/** Earlier states of text documents in SQLite; a trigger drops them with their document's key. */
export function createVersions(db: DatabaseSync, { write }: Writer): VersionStore {
  const there = "(SELECT id FROM document WHERE name = ? AND wrapped_key IS NOT NULL)";
  const keep = db.prepare(
    `INSERT INTO text_version (document, id, at_ms, staff, label, named_by, sealed)
     SELECT id, ?, ?, ?, ?, ?, ? FROM document WHERE name = ? AND wrapped_key IS NOT NULL
     ON CONFLICT (document, id) DO NOTHING`,
  );
  const kept = db.prepare(
    `SELECT id, at_ms, named_by FROM text_version WHERE document IN ${there}
     ORDER BY at_ms DESC, id DESC`,
  );
  const drop = db.prepare(`DELETE FROM text_version WHERE document IN ${there} AND id = ?`);
  const forget = db.prepare("DELETE FROM text_version WHERE at_ms < ?");
  const list = db.prepare(
    `SELECT id, at_ms, staff, label FROM text_version WHERE document IN ${there}
     ORDER BY at_ms DESC, id DESC`,
  );
  const read = db.prepare(`SELECT sealed FROM text_version WHERE document IN ${there} AND id = ?`);
  return {
    keep: async ({ document, id, atMs, by, label, namedBy, sealed }, bounds) =>
      write(() => {
        keep.run(id, atMs, by, label ?? null, namedBy ?? null, sealed, document);
        for (const gone of versionsToDrop(kept.all(document).map(keptOf), bounds)) {
          drop.run(document, gone);
        }
        forget.run(bounds.sinceMs);
      }),
    list: async (document) => list.all(document).map(versionOf),
    read: async (document, id) => {
      const found = read.get(document, id);
      return found && bytesOf(found.sealed);
    },
  };
}

const keptOf = (row: Record<string, unknown>): KeptVersion => ({
  id: ulidSchema.parse(row.id),
  atMs: numberOf(row.at_ms),
  namedBy: row.named_by === null ? undefined : staffOf(row.named_by),
});

const versionOf = (row: Record<string, unknown>): VersionRecord => ({
  id: ulidSchema.parse(row.id),
  atMs: numberOf(row.at_ms),
  by: staffOf(row.staff),
  ...(row.label === null ? {} : { label: textOf(row.label) }),
});
