import type { DatabaseSync } from "node:sqlite";
import { staffIdSchema } from "#shared/kernel";
import type { SessionRecord, SessionStore, SessionsToEnd } from "../session-store.ts";
import { numberOf, textOf, type Writer } from "./writer.ts";

/** Sessions in SQLite. */
export function createSessions(db: DatabaseSync, { write }: Writer): SessionStore {
  const statements = prepare(db);
  return {
    add: async ({ id, tokenHash, staff, createdAtMs, usedAtMs, isEnded, isPass }, atMost) =>
      write(() => {
        const [ended, pass] = [Number(isEnded), Number(isPass)];
        statements.add.run(id, tokenHash, staff, createdAtMs, usedAtMs, ended, pass);
        const dropped = statements.dropBeyond.all(staff, pass, staff, pass, atMost);
        return dropped.filter((row) => row.is_ended === 0).map((row) => textOf(row.id));
      }),
    find: async (tokenHash) => {
      const found = statements.find.get(tokenHash);
      return found && sessionOf(found);
    },
    use: async (id, atMs) =>
      write(() => {
        statements.use.run(atMs, id);
      }),
    end: async (which) => write(() => endThem(statements, which).map((row) => textOf(row.id))),
    forget: async (usedBeforeMs) =>
      write(() => {
        statements.forget.run(usedBeforeMs);
      }),
  };
}

type Statements = ReturnType<typeof prepare>;

const prepare = (db: DatabaseSync) => ({
  add: db.prepare(
    `INSERT INTO session (id, token_hash, staff, created_at_ms, used_at_ms, is_ended, is_pass)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ),
  dropBeyond: db.prepare(
    `DELETE FROM session WHERE staff = ? AND is_pass = ? AND id NOT IN
     (SELECT id FROM session WHERE staff = ? AND is_pass = ?
      ORDER BY is_ended, used_at_ms DESC, id DESC LIMIT ?) RETURNING id, is_ended`,
  ),
  find: db.prepare("SELECT * FROM session WHERE token_hash = ?"),
  use: db.prepare("UPDATE session SET used_at_ms = max(used_at_ms, ?) WHERE id = ?"),
  endOne: db.prepare("UPDATE session SET is_ended = 1 WHERE is_ended = 0 AND id = ? RETURNING id"),
  endOfStaff: db.prepare(
    "UPDATE session SET is_ended = 1 WHERE is_ended = 0 AND staff = ? AND id <> ? RETURNING id",
  ),
  endSignIn: db.prepare(
    "UPDATE session SET is_ended = 1 WHERE is_ended = 0 AND staff = ? AND created_at_ms = ? RETURNING id",
  ),
  endStale: db.prepare(
    "UPDATE session SET is_ended = 1 WHERE is_ended = 0 AND (used_at_ms < ? OR created_at_ms < ?) RETURNING id",
  ),
  forget: db.prepare("DELETE FROM session WHERE used_at_ms < ?"),
});

function endThem(statements: Statements, which: SessionsToEnd) {
  switch (which.type) {
    case "one":
      return statements.endOne.all(which.id);
    case "staff":
      return statements.endOfStaff.all(which.staff, which.except ?? "");
    case "signIn":
      return statements.endSignIn.all(which.staff, which.createdAtMs);
    case "stale":
      return statements.endStale.all(which.usedBeforeMs, which.createdBeforeMs);
  }
}

const sessionOf = (row: Record<string, unknown>): SessionRecord => ({
  id: textOf(row.id),
  tokenHash: textOf(row.token_hash),
  staff: staffIdSchema.parse(row.staff),
  createdAtMs: numberOf(row.created_at_ms),
  usedAtMs: numberOf(row.used_at_ms),
  isEnded: row.is_ended === 1,
  isPass: row.is_pass === 1,
});
