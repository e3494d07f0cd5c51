import { createSignal } from "solid-js";
import { expect, test } from "vitest";
import { createFakeBrowser } from "../platform/fake.ts";
import { fetchAhead } from "./fetch-ahead.ts";

/** A tab in which screens are fetched ahead; the browser has nothing to do when `rest` says so. */
function openDoor() {
  const browser = createFakeBrowser();
  const [isAtWork, setAtWork] = createSignal(false);
  const fetched: string[] = [];
  const waiting: (() => void)[] = [];
  const screen = (name: string) => async () => {
    fetched.push(name);
    if (name === "calendar") throw new TypeError("no network");
  };
  fetchAhead({
    platform: browser.openTab(),
    isAtWork,
    screens: ["today", "calendar", "clients"].map(screen),
    idle: () => new Promise((resolve) => waiting.push(resolve)),
  });
  const rest = async (): Promise<void> => {
    waiting.shift()?.();
    await browser.advance(0);
  };
  return { browser, setAtWork, fetched, rest };
}

test("nothing is fetched before somebody is at work, and nothing while they come in", async () => {
  const { browser, setAtWork, fetched, rest } = openDoor();
  await browser.advance(60_000);
  setAtWork(true);
  await browser.advance(2_900);
  await rest();
  expect(fetched).toEqual([]);
});

test("the screens are fetched one by one, each when the browser has nothing to do", async () => {
  const { browser, setAtWork, fetched, rest } = openDoor();
  setAtWork(true);
  await browser.advance(3_000);
  expect(fetched).toEqual([]);
  await rest();
  expect(fetched).toEqual(["today"]);
  await rest();
  await rest();
  expect(fetched, "one that does not come holds nothing up").toEqual([
    "today",
    "calendar",
    "clients",
  ]);
});

test("when the tab is locked it rests, and goes on with what is left when somebody is back", async () => {
  const { browser, setAtWork, fetched, rest } = openDoor();
  setAtWork(true);
  await browser.advance(3_000);
  await rest();
  setAtWork(false);
  await rest();
  expect(fetched).toEqual(["today"]);
  setAtWork(true);
  await browser.advance(3_000);
  await rest();
  expect(fetched).toEqual(["today", "calendar"]);
});
