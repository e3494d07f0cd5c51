import type { DatabaseSync } from "node:sqlite";
import { clientIdSchema } from "#shared/kernel";
import type { SurveyLinkRecord, SurveyLinksToEnd, SurveyStore } from "../survey-store.ts";
import { bytesOf, numberOf, staffOf, textOf, type Writer } from "./writer.ts";

/** Links to surveys in SQLite. */
export function createSurveys(db: DatabaseSync, { write }: Writer): SurveyStore {
  const statements = prepare(db);
  return {
    add: async ({ id, tokenHash, client, staff, createdAtMs, expiresAtMs }) =>
      write(() => {
        if (statements.isKnown.get(id) || statements.hasEnded.get(tokenHash)) return;
        statements.rememberUnanswered.run(client);
        statements.endUnanswered.run(client);
        statements.add.run(id, tokenHash, client, staff, createdAtMs, expiresAtMs);
      }),
    find: async (tokenHash) => {
      const found = statements.find.get(tokenHash);
      return found && linkOf(found);
    },
    answer: async (id, sealed, atMs) =>
      write(() => statements.answer.get(sealed, atMs, id) !== undefined),
    ofClient: async (client) => statements.ofClient.all(client).map(linkOf),
    end: async (which) => write(() => endThem(statements, which)),
    clients: async () => statements.clients.all().map(({ client }) => clientIdSchema.parse(client)),
  };
}

type Statements = ReturnType<typeof prepare>;

const prepare = (db: DatabaseSync) => ({
  isKnown: db.prepare("SELECT 1 FROM survey_link WHERE id = ?"),
  add: db.prepare(
    `INSERT INTO survey_link (id, token_hash, client, staff, created_at_ms, expires_at_ms)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ),
  hasEnded: db.prepare("SELECT 1 FROM survey_link_ended WHERE token_hash = ?"),
  rememberUnanswered: db.prepare(
    `INSERT OR IGNORE INTO survey_link_ended
     SELECT token_hash FROM survey_link WHERE client = ? AND answered_at_ms IS NULL`,
  ),
  endUnanswered: db.prepare("DELETE FROM survey_link WHERE client = ? AND answered_at_ms IS NULL"),
  find: db.prepare("SELECT * FROM survey_link WHERE token_hash = ?"),
  answer: db.prepare(
    `UPDATE survey_link SET sealed = ?, answered_at_ms = ?
     WHERE id = ? AND answered_at_ms IS NULL RETURNING id`,
  ),
  ofClient: db.prepare(
    "SELECT * FROM survey_link WHERE client = ? ORDER BY created_at_ms DESC, id DESC",
  ),
  take: db.prepare("UPDATE survey_link SET sealed = NULL WHERE client = ? AND id = ?"),
  withdraw: db.prepare(
    "DELETE FROM survey_link WHERE client = ? AND id = ? AND answered_at_ms IS NULL",
  ),
  rememberWithdrawn: db.prepare(
    `INSERT OR IGNORE INTO survey_link_ended
     SELECT ? WHERE NOT EXISTS (SELECT 1 FROM survey_link WHERE id = ?)`,
  ),
  rememberOfClient: db.prepare(
    "INSERT OR IGNORE INTO survey_link_ended SELECT token_hash FROM survey_link WHERE client = ?",
  ),
  dropOfClient: db.prepare("DELETE FROM survey_link WHERE client = ?"),
  rememberOld: db.prepare(
    `INSERT OR IGNORE INTO survey_link_ended
     SELECT token_hash FROM survey_link WHERE sealed IS NULL AND expires_at_ms < ?`,
  ),
  dropOld: db.prepare("DELETE FROM survey_link WHERE sealed IS NULL AND expires_at_ms < ?"),
  clients: db.prepare("SELECT DISTINCT client FROM survey_link"),
});

function endThem(statements: Statements, which: SurveyLinksToEnd): void {
  switch (which.type) {
    case "taken":
      return void statements.take.run(which.client, which.id);
    case "withdrawn":
      statements.withdraw.run(which.client, which.id);
      return void statements.rememberWithdrawn.run(which.tokenHash, which.id);
    case "client":
      statements.rememberOfClient.run(which.client);
      return void statements.dropOfClient.run(which.client);
    case "old":
      statements.rememberOld.run(which.expiredBeforeMs);
      return void statements.dropOld.run(which.expiredBeforeMs);
  }
}

const linkOf = (row: Record<string, unknown>): SurveyLinkRecord => ({
  id: textOf(row.id),
  tokenHash: textOf(row.token_hash),
  client: clientIdSchema.parse(row.client),
  staff: staffOf(row.staff),
  createdAtMs: numberOf(row.created_at_ms),
  expiresAtMs: numberOf(row.expires_at_ms),
  ...(row.answered_at_ms === null ? {} : { answeredAtMs: numberOf(row.answered_at_ms) }),
  ...(row.sealed === null ? {} : { sealed: bytesOf(row.sealed) }),
});
