import { expect, test } from "vitest";
import { createFakeBrowser } from "../platform/fake.ts";
import { tryStorage } from "./try-storage.ts";

test("四.1.d what was written is read back the same, and nothing is left behind", async () => {
  const browser = createFakeBrowser(1);
  const tab = browser.openTab();
  const trial = await tryStorage(tab);
  expect(trial.hasFailed).toBe(false);
  expect(trial.pieces).toHaveLength(20);
  expect(trial.pieces.every(({ isSame }) => isSame)).toBe(true);
  expect((await browser.indexedDB.databases()).map(({ name }) => name)).not.toContain(
    "queqiao-trial",
  );
});

test("四.2 rest: a device that refuses to write is told of, not hidden", async () => {
  const tab = createFakeBrowser(2).openTab();
  const refusing: Pick<IDBFactory, "open"> = {
    open: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  };
  const trial = await tryStorage({ ...tab, indexedDB: Object.assign(tab.indexedDB, refusing) });
  expect(trial).toEqual({ pieces: [], hasFailed: true });
});

test("bytes that come back different are noticed", async () => {
  const tab = createFakeBrowser(3).openTab();
  let count = 0;
  const trial = await tryStorage({
    ...tab,
    subtle: new Proxy(tab.subtle, {
      get: () => async (name: string, bytes: BufferSource) => {
        count += 1;
        const isFourth = count === 4;
        const hash = new Uint8Array(await tab.subtle.digest(name, bytes));
        if (isFourth) hash[0] = (hash[0] ?? 0) ^ 1;
        return hash.buffer;
      },
    }),
  });
  expect(trial.pieces).toHaveLength(20);
  expect(trial.pieces.filter(({ isSame }) => !isSame)).toHaveLength(1);
});
