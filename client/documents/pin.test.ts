import { expect, test } from "vitest";
import { until } from "../platform/fake.ts";
import { firstPassword, liMei, openOffice, untilState, workOf, zhou } from "./fake-office.ts";
import type { OpenedSession } from "./open-session.ts";

const pins = { zhou: "480736", liMei: "295108" };
const hourMs = 60 * 60_000;

/** 周敏 and 李梅 share a PC: both gave their password and have a PIN; 李梅 is at work. */
async function atTheSharedDesk() {
  const office = openOffice();
  const { tab, session } = await office.openTab();
  await untilState(session, "signedOut");
  await session.signIn("zhoumin", firstPassword);
  expect((await session.pin.set(firstPassword, pins.zhou)).ok).toBe(true);
  await until(() => office.passes.length === 1, "a pass for 周敏");
  const password = office.passwords.limei!;
  await session.signIn("limei", password);
  expect((await session.pin.set(password, pins.liMei)).ok).toBe(true);
  await until(() => office.passes.length === 2, "a pass for 李梅");
  return { office, tab, session };
}

const whoIs = (session: OpenedSession): string => {
  const state = session.state();
  return state.type === "open" ? state.me.name : state.type;
};
const passwordNeeded = { ok: false, reason: { type: "passwordNeeded" } };

test("six digits change the person, and the relay knows who it is now", async () => {
  const { office, session } = await atTheSharedDesk();
  expect(await session.switchTo(zhou, pins.zhou)).toEqual({ ok: true, value: true });
  expect(whoIs(session)).toBe("周敏");
  const work = await workOf(session);
  await until(() => work.sync.connection() === "connected", "the line of 周敏");
  expect(office.cookie?.staff.name).toBe("周敏");
  await until(() => office.passes.length === 3, "a new pass for the next time");
  await session.switchTo(liMei, pins.liMei);
  const back = await workOf(session);
  await until(() => back.sync.connection() === "connected", "the line of 李梅");
  expect(office.cookie?.staff.name).toBe("李梅");
});

test("without the relay it changes the person too, and the relay is told once it is back", async () => {
  const { office, session } = await atTheSharedDesk();
  office.relay.stop();
  expect((await session.switchTo(zhou, pins.zhou)).ok).toBe(true);
  const work = await workOf(session);
  expect(work.me().name).toBe("周敏");
  office.relay.start();
  work.sync.retry();
  await until(() => work.sync.connection() === "connected", "the line of 周敏");
  expect(office.cookie?.staff.name).toBe("周敏");
});

test("a wrong PIN leaves everything as it is; after five the right one opens nothing either", async () => {
  const { session } = await atTheSharedDesk();
  for (const triesLeft of [4, 3, 2, 1]) {
    expect(await session.switchTo(zhou, "719263")).toEqual({
      ok: false,
      reason: { type: "wrongPin", triesLeft },
    });
    expect(whoIs(session)).toBe("李梅");
  }
  expect(await session.switchTo(zhou, "719263")).toEqual(passwordNeeded);
  expect(await session.switchTo(zhou, pins.zhou)).toEqual(passwordNeeded);
  expect(session.pin.places().map(({ staff }) => staff)).toEqual([liMei]);
  expect((await session.signIn("zhoumin", firstPassword)).ok).toBe(true);
  expect(session.pin.places()).toContainEqual({ staff: zhou, triesLeft: 5 });
});

test("the right PIN gives all tries back", async () => {
  const { session } = await atTheSharedDesk();
  await session.switchTo(zhou, "719263");
  await session.switchTo(zhou, pins.zhou);
  await session.switchTo(liMei, pins.liMei);
  expect(session.pin.places()).toContainEqual({ staff: zhou, triesLeft: 5 });
});

test("many tries at once are no more than one after the other, in two tabs as in one", async () => {
  const { office, session } = await atTheSharedDesk();
  const { session: other } = await office.openTab();
  await untilState(other, "open");
  const tries = [session, session, session, other, other, other].map((one) =>
    one.switchTo(zhou, "719263"),
  );
  await Promise.all(tries);
  await until(() => other.pin.places().length === 1, "the news in the other tab");
  expect(await other.switchTo(zhou, pins.zhou)).toEqual(passwordNeeded);
  expect(await session.switchTo(zhou, pins.zhou)).toEqual(passwordNeeded);
});

test("a lock is opened by the PIN, also without the relay", async () => {
  const { office, session } = await atTheSharedDesk();
  office.relay.stop();
  await session.lock();
  expect(session.state().type).toBe("locked");
  expect((await session.switchTo(liMei, pins.liMei)).ok).toBe(true);
  expect(whoIs(session)).toBe("李梅");
});

test("when one tab changes the person, the others change with it", async () => {
  const { office, session } = await atTheSharedDesk();
  const { session: other } = await office.openTab();
  await untilState(other, "open");
  await session.switchTo(zhou, pins.zhou);
  await office.browser.advance(300);
  await until(() => whoIs(other) === "周敏", "周敏 in the other tab");
  await other.lock();
  await untilState(session, "locked");
  await other.switchTo(liMei, pins.liMei);
  await office.browser.advance(300);
  await until(() => whoIs(session) === "李梅", "李梅 in the first tab");
});

test("closing the app ends every way back but the password, which brings the PIN back", async () => {
  const { office, tab, session } = await atTheSharedDesk();
  tab.kill();
  void session;
  const { session: next } = await office.openTab();
  await untilState(next, "locked");
  expect(next.pin.places()).toEqual([]);
  expect(await next.switchTo(zhou, pins.zhou)).toEqual(passwordNeeded);
  await next.unlock(zhou, firstPassword);
  expect(next.pin.hasPin()).toBe(true);
  await next.lock();
  expect((await next.switchTo(zhou, pins.zhou)).ok).toBe(true);
});

test("twelve hours after the password, or on a clock put back, the password is asked again", async () => {
  for (const strayMs of [12 * hourMs, -hourMs]) {
    const { office, session, tab } = await atTheSharedDesk();
    office.browser.setWallClock(tab.nowMs() + strayMs);
    expect(await session.switchTo(zhou, pins.zhou)).toEqual(passwordNeeded);
  }
});

test("who signed out, or took the PIN away, comes back by the password only", async () => {
  const { session } = await atTheSharedDesk();
  expect((await session.pin.remove()).ok).toBe(true);
  expect(session.pin.hasPin()).toBe(false);
  await session.switchTo(zhou, pins.zhou);
  expect(await session.switchTo(liMei, pins.liMei)).toEqual(passwordNeeded);
  await session.signOut();
  expect(await session.switchTo(zhou, pins.zhou)).toEqual(passwordNeeded);
});

test("a PIN is set by whoever knows the password, and not an easy one", async () => {
  const { session } = await atTheSharedDesk();
  expect(await session.pin.set("不是她的密码哦", "480736")).toEqual({
    ok: false,
    reason: { type: "wrongPassword" },
  });
  expect(await session.pin.set("不重要不重要不重要", "123456")).toEqual({
    ok: false,
    reason: { type: "pinNotGood", why: { type: "easyToGuess" } },
  });
});
