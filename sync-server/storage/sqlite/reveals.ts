import type { DatabaseSync } from "node:sqlite";
import { clientIdSchema, staffIdSchema } from "#shared/kernel";
import type { RevealLog, RevealRecord } from "../reveal-log.ts";
import { bytesOf, numberOf, textOf, type Writer } from "./writer.ts";

/** The log of looks at contact data in SQLite. */
export function createReveals(db: DatabaseSync, { write }: Writer): RevealLog {
  const add = db.prepare(
    `INSERT INTO reveal (id, staff, session, client, at_ms, received_at_ms, was_offline, sealed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
  );
  const ofClient = db.prepare("SELECT * FROM reveal WHERE client = ? ORDER BY position");
  const page = db.prepare(
    `SELECT * FROM reveal
     WHERE at_ms >= :fromMs AND at_ms < :toMs AND (:before IS NULL OR position < :before)
       AND (:staff IS NULL OR staff = :staff) AND (:client IS NULL OR client = :client)
     ORDER BY position DESC LIMIT :atMost`,
  );
  return {
    add: async (reveals) =>
      write(() => {
        for (const { id, staff, session, client, atMs, receivedAtMs, ...rest } of reveals) {
          const wasOffline = Number(rest.wasOffline);
          add.run(id, staff, session, client, atMs, receivedAtMs, wasOffline, rest.sealed);
        }
      }),
    ofClient: async (client) => ofClient.all(client).map(revealOf),
    page: async ({ staff = null, client = null, before = null, ...query }) =>
      page
        .all({ ...query, staff, client, before })
        .map((row) => ({ ...revealOf(row), position: numberOf(row.position) })),
  };
}

const revealOf = (row: Record<string, unknown>): RevealRecord => ({
  id: textOf(row.id),
  staff: staffIdSchema.parse(row.staff),
  session: textOf(row.session),
  client: clientIdSchema.parse(row.client),
  atMs: numberOf(row.at_ms),
  receivedAtMs: numberOf(row.received_at_ms),
  wasOffline: row.was_offline === 1,
  sealed: bytesOf(row.sealed),
});
