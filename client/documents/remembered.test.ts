import { expect, test } from "vitest";
import { factIdSchema } from "#shared/documents";
import type { Json } from "#shared/kernel";
import { clientIdSchema, ok } from "#shared/kernel";
import { createFakeBrowser, until } from "../platform/fake.ts";
import { recallRemembered } from "./remembered.ts";

const wangMin = clientIdSchema.parse("01JA0000000000000000000WNG");
const zhaoLei = clientIdSchema.parse("01JA0000000000000000000ZHA");

/** A device with one vault; every tab recalls from it. */
function device() {
  const browser = createFakeBrowser();
  const notes = new Map<string, Json>();
  const vault: Parameters<typeof recallRemembered>[0]["vault"] = {
    note: async (key) => ok(notes.get(key)),
    write: async (changes) => {
      for (const change of changes) if (change.type === "note") notes.set(change.key, change.value);
      return ok(true);
    },
  };
  const openTab = () => recallRemembered({ platform: browser.openTab(), vault, vaultName: "v" });
  return { browser, notes, openTab };
}

test("the client looked at last comes first, each once", async () => {
  const { browser, openTab } = device();
  const tab = await openTab();
  tab.touch(wangMin, "looked");
  await browser.advance(90_000);
  tab.touch(zhaoLei, "changed");
  await browser.advance(90_000);
  tab.touch(wangMin, "looked");
  expect(tab.recent().map(({ client }) => client)).toEqual([wangMin, zhaoLei]);
});

test("typing on in one file is one visit, and a change outranks a look", async () => {
  const { browser, openTab } = device();
  const tab = await openTab();
  tab.touch(wangMin, "looked");
  await browser.advance(5_000);
  tab.touch(wangMin, "changed");
  const [changed] = tab.recent();
  expect(changed?.how).toBe("changed");
  await browser.advance(5_000);
  tab.touch(wangMin, "changed");
  tab.touch(wangMin, "looked");
  expect(tab.recent()).toEqual([changed]);
});

test("what two tabs touched is remembered together the next time", async () => {
  const { browser, notes, openTab } = device();
  const [first, second] = [await openTab(), await openTab()];
  first.touch(wangMin, "looked");
  await until(() => notes.has("recent"), "the first tab wrote");
  await browser.advance(1);
  second.touch(zhaoLei, "looked");
  await until(() => second.recent().length === 2, "the second tab wrote");
  const later = await openTab();
  expect(later.recent().map(({ client }) => client)).toEqual([zhaoLei, wangMin]);
});

test("up to where news were seen is remembered; what cannot be read is as if never seen", async () => {
  const { notes, openTab } = device();
  const tab = await openTab();
  expect(tab.newsMark()).toBeUndefined();
  const mark = {
    fromMs: 1_780_000_000_000,
    atMs: 1_790_000_000_000,
    facts: [factIdSchema.parse("ABCDEFGHJK.1")],
  };
  tab.markNews(mark);
  await until(() => notes.has("newsMark"), "written");
  expect((await openTab()).newsMark()).toEqual(mark);
  notes.set("newsMark", { atMs: "yesterday" });
  expect((await openTab()).newsMark()).toBeUndefined();
});
