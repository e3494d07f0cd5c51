import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { assert } from "#shared/kernel";
import { StorageFull } from "../storage.ts";
import { openDatabase } from "./database.ts";
import { schemaVersion } from "./schema.ts";
import { createWriter } from "./writer.ts";

let folder = "";
const open: DatabaseSync[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "queqiao-database-"));
});
afterEach(() => {
  for (const db of open.splice(0)) db.close();
  rmSync(folder, { recursive: true });
});

function opened(): DatabaseSync {
  const result = openDatabase(folder);
  assert(result.ok, "the folder opens");
  open.push(result.value);
  return result.value;
}

const settingOf = (db: DatabaseSync, name: string): unknown =>
  Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];

test("what is committed is synced, and what is deleted is overwritten", () => {
  const db = opened();
  expect(settingOf(db, "journal_mode")).toBe("wal");
  expect(settingOf(db, "synchronous")).toBe(2);
  expect(settingOf(db, "secure_delete")).toBe(1);
  expect(settingOf(db, "trusted_schema")).toBe(0);
});

test("a second relay on the same data is refused, until the first is gone", () => {
  opened();
  expect(openDatabase(folder)).toEqual({ ok: false, reason: { type: "inUse" } });
  open.pop()?.close();
  opened();
});

test("data of a newer version is refused and left as it was", () => {
  const db = opened();
  db.exec("PRAGMA user_version = 99");
  open.pop()?.close();
  const before = readFileSync(join(folder, "queqiao.db"));
  expect(openDatabase(folder)).toEqual({
    ok: false,
    reason: { type: "newerVersion", found: 99, known: schemaVersion },
  });
  expect(readFileSync(join(folder, "queqiao.db")).equals(before)).toBe(true);
});

test("another program's database is refused and left as it was", () => {
  const path = join(folder, "queqiao.db");
  const theirs = new DatabaseSync(path);
  theirs.exec("CREATE TABLE recipes (name TEXT)");
  theirs.close();
  const before = readFileSync(path);
  expect(openDatabase(folder)).toMatchObject({ ok: false, reason: { type: "notOurs" } });
  expect(readFileSync(path).equals(before)).toBe(true);
});

test("a file that is no database is refused and left as it was", () => {
  const text = "these are the minutes of our Monday meeting ".repeat(50);
  writeFileSync(join(folder, "queqiao.db"), text);
  expect(openDatabase(folder)).toMatchObject({ ok: false, reason: { type: "notOurs" } });
  expect(readFileSync(join(folder, "queqiao.db"), "utf8")).toBe(text);
});

test("an empty file, as a crash may leave it, becomes a new database", () => {
  writeFileSync(join(folder, "queqiao.db"), "");
  expect(settingOf(opened(), "user_version")).toBe(schemaVersion);
});

test("a folder that cannot be made is refused", () => {
  writeFileSync(join(folder, "file"), "");
  expect(openDatabase(join(folder, "file", "data"))).toMatchObject({
    ok: false,
    reason: { type: "notWritable" },
  });
});

test.skipIf(process.getuid?.() === 0)("a folder that may not be written is refused", () => {
  const locked = join(folder, "locked");
  mkdirSync(locked);
  chmodSync(locked, 0o500);
  expect(openDatabase(locked)).toMatchObject({ ok: false, reason: { type: "notWritable" } });
});

test("a full disk rejects the write, changes nothing, and the next smaller one succeeds", () => {
  const db = opened();
  const writer = createWriter(db, () => expect.unreachable("a full disk is not fatal"));
  db.exec(`PRAGMA max_page_count = ${Number(settingOf(db, "page_count")) + 4}`);
  const put = (bytes: number): void =>
    writer.write(() => {
      const insert = db.prepare("INSERT INTO meta (key, value) VALUES (?, ?)");
      insert.run(`note ${bytes}`, Buffer.alloc(bytes, 1));
    });
  expect(() => put(1_000_000)).toThrow(StorageFull);
  put(100);
  const keys = db.prepare("SELECT key FROM meta ORDER BY key").all();
  expect(keys.map(({ key }) => key)).toEqual(["clock", "note 100"]);
});

test("when the system fails to write, the relay is told to stop", () => {
  const db = opened();
  const fatal: unknown[] = [];
  const writer = createWriter(db, (error) => fatal.push(error));
  const failure = Object.assign(new Error("disk I/O error"), { errcode: 1034 });
  expect(() =>
    writer.write(() => {
      db.exec("INSERT INTO meta (key, value) VALUES ('half', 1)");
      throw failure;
    }),
  ).toThrow(failure);
  expect(fatal).toEqual([failure]);
  expect(db.prepare("SELECT 1 FROM meta WHERE key = 'half'").get()).toBeUndefined();
});
