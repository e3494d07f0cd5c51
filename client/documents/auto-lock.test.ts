import { expect, test } from "vitest";
import { createFakeBrowser } from "../platform/fake.ts";
import { minutesMs, openAutoLock } from "./auto-lock.ts";
import type { LockTime } from "./device.ts";

const minuteMs = 60_000;

/** A browser with tabs that are open until they lock. */
function openDesk(time: LockTime = "15") {
  const browser = createFakeBrowser();
  const openTab = () => {
    const tab = browser.openTab();
    const state = { isOpen: true };
    const lock = async () => {
      state.isOpen = false;
    };
    const isOpen = () => state.isOpen;
    const { close } = openAutoLock(tab, { isOpen, restMs: () => minutesMs(time), lock });
    return { tab, state, close };
  };
  return { browser, openTab };
}

test("a device that nobody uses locks itself after its time, and not before", async () => {
  const { browser, openTab } = openDesk();
  const { state } = openTab();
  await browser.advance(14 * minuteMs);
  expect(state.isOpen).toBe(true);
  await browser.advance(2 * minuteMs);
  expect(state.isOpen).toBe(false);
});

test("whoever does something begins the time anew, in all tabs; looking at another window is no leaving", async () => {
  const { browser, openTab } = openDesk();
  const [one, other] = [openTab(), openTab()];
  for (let quarter = 0; quarter < 4; quarter += 1) {
    await browser.advance(14 * minuteMs);
    one.tab.leave();
    one.tab.touch();
    other.tab.wake();
  }
  expect([one.state.isOpen, other.state.isOpen]).toEqual([true, true]);
  await browser.advance(16 * minuteMs);
  expect([one.state.isOpen, other.state.isOpen]).toEqual([false, false]);
});

test("a laptop that slept through its time locks at the first look, whoever touches it", async () => {
  const { browser, openTab } = openDesk();
  for (const wake of ["touch", "wake"] as const) {
    const { tab, state, close } = openTab();
    await browser.advance(minuteMs);
    browser.setWallClock(tab.nowMs() + 60 * minuteMs);
    tab[wake]();
    expect(state.isOpen).toBe(false);
    close();
  }
});

test("a clock put back by an hour locks rather than waits an hour more", async () => {
  const { browser, openTab } = openDesk();
  const { tab, state } = openTab();
  await browser.advance(minuteMs);
  browser.setWallClock(tab.nowMs() - 60 * minuteMs);
  tab.wake();
  expect(state.isOpen).toBe(false);
});

test("a device of one's own may stay open for ever", async () => {
  const { browser, openTab } = openDesk("never");
  const { state } = openTab();
  await browser.advance(10 * 60 * minuteMs);
  expect(state.isOpen).toBe(true);
});
