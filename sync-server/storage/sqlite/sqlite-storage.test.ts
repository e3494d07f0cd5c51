import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import { assert } from "#shared/kernel";
import { storageAcceptance } from "../storage.acceptance.ts";
import type { Storage } from "../storage.ts";
import { openSqliteStorage } from "./sqlite-storage.ts";

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

function openIn(folder: string): Storage {
  const opened = openSqliteStorage(folder, (error) => {
    throw error;
  });
  assert(opened.ok, "a new folder opens");
  return opened.value;
}

storageAcceptance(async () => {
  const folder = mkdtempSync(join(tmpdir(), "queqiao-sqlite-"));
  cleanups.push(async () => rmSync(folder, { recursive: true }));
  let storage = openIn(folder);
  cleanups.push(() => storage.close());
  return {
    storage,
    reopen: async () => {
      await storage.close();
      storage = openIn(folder);
      return storage;
    },
  };
});
