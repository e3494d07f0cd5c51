import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { backUpDatabase, flawsOfDatabase } from "./backup.ts";

/** A copy that fails so often, each time with these words, before it is made. */
function failing(times: number, words: string) {
  let left = times;
  const copy: typeof backup = async (...asked) => {
    left -= 1;
    if (left >= 0) throw new Error(words);
    return backup(...asked);
  };
  return copy;
}

function openSmall() {
  const db = new DatabaseSync(":memory:");
  db.exec("CREATE TABLE word (text TEXT); INSERT INTO word VALUES ('喜鹊')");
  const file = join(mkdtempSync(join(tmpdir(), "queqiao-copy-")), "copy.db");
  return { db, file };
}

test("a copy that met a write is begun anew", async () => {
  const { db, file } = openSmall();
  await backUpDatabase(db, file, failing(2, "not an error"));
  expect(flawsOfDatabase(file)).toEqual([]);
  expect(new DatabaseSync(file).prepare("SELECT text FROM word").get()).toEqual({ text: "喜鹊" });
});

test("a copy that meets writes for ever, or fails otherwise, is told of", async () => {
  const { db, file } = openSmall();
  await expect(backUpDatabase(db, file, failing(99, "not an error"))).rejects.toThrow();
  const full = failing(1, "database or disk is full");
  await expect(backUpDatabase(db, file, full)).rejects.toThrow("full");
});
