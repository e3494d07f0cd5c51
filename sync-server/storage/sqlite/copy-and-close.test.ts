import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { assert } from "#shared/kernel";
import { flawsOfDatabase } from "./backup.ts";
import { openSqliteStorage } from "./sqlite-storage.ts";

test("a storage that is closed while it is copied waits, and the copy is whole", async () => {
  const folder = mkdtempSync(join(tmpdir(), "queqiao-copy-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const opened = openSqliteStorage(folder, (error) => {
    throw error;
  });
  assert(opened.ok, "a new folder opens");
  const storage = opened.value;
  const copy = join(folder, "copy.sqlite");
  const copying = storage.backUp(copy);
  await storage.close();
  await copying;
  expect(flawsOfDatabase(copy)).toEqual([]);
});
