import { createRoot } from "solid-js";
import { expect, test } from "vitest";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { staffIdSchema } from "#shared/kernel";
import { createFakeBrowser } from "../platform/fake.ts";
import { joinCompany } from "./presence.ts";

const wangJie = staffIdSchema.parse("01JA00000000000000000WANGJ");
const liMei = staffIdSchema.parse("01JA0000000000000000001MEY");

/** 王姐's tab on a case file; `said` is what colleagues were told, in order. */
function sitDown() {
  const browser = createFakeBrowser();
  const tab = browser.openTab();
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  clearInterval(awareness._checkInterval);
  awareness.setLocalState(null);
  const said: (string | undefined | null)[] = [];
  awareness.on("update", ({ added, updated, removed }: Record<string, number[]>) => {
    if (![...added!, ...updated!, ...removed!].includes(awareness.clientID)) return;
    const state = awareness.getLocalState();
    said.push(state === null ? null : (state.editing as string | undefined));
  });
  const { company, leave } = createRoot((dispose) => ({
    company: joinCompany(
      { doc, awareness, waiting: [] },
      () => ({ staff: wangJie, name: "王姐" }),
      tab,
    ),
    leave: dispose,
  }));
  const hear = (client: number, state: Record<string, unknown>) => {
    awareness.states.set(client, state);
    awareness.emit("change", [{ added: [client], updated: [], removed: [] }, "relay"]);
  };
  return { browser, tab, company, leave, said, hear };
}

test("colleagues are told at once, then at most once a second, and of the latest field", async () => {
  const { browser, company, said } = sitDown();
  expect(said).toEqual([undefined]);
  company.setEditing("profile city");
  company.setEditing("profile height");
  company.setEditing("profile note");
  await browser.advance(999);
  expect(said).toEqual([undefined]);
  await browser.advance(1);
  expect(said).toEqual([undefined, "profile note"]);
});

test("whoever does nothing for half a minute is not shown, and is back with the first touch", async () => {
  const { browser, tab, company, said } = sitDown();
  await browser.advance(2_000);
  company.setEditing("profile city");
  await browser.advance(20_000);
  tab.touch();
  await browser.advance(29_000);
  expect(said.at(-1)).toBe("profile city");
  await browser.advance(1_000);
  expect(said.at(-1)).toBeNull();
  await browser.advance(600_000);
  tab.touch();
  expect(said.at(-1)).toBe("profile city");
});

test("leaving is said at once, and nothing after it", async () => {
  const { browser, tab, company, leave, said } = sitDown();
  company.setEditing("profile city");
  leave();
  expect(said.at(-1)).toBeNull();
  const before = said.length;
  tab.touch();
  await browser.advance(60_000);
  expect(said).toHaveLength(before);
});

test("oneself in another tab is nobody else", () => {
  const { company, hear } = sitDown();
  hear(1, { staff: wangJie, name: "王姐", editing: "profile city" });
  hear(2, { staff: liMei, name: "李梅" });
  expect(company.others()).toEqual([{ staff: liMei, name: "李梅" }]);
});

test("what is no field of ours is not shown as one", () => {
  const { company, hear } = sitDown();
  hear(2, { staff: liMei, name: "李梅", editing: "<img src=x onerror=alert(1)>" });
  expect(company.others()).toEqual([]);
});
