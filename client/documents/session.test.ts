import { expect, test } from "vitest";
import { idOf, nameOf } from "#shared/documents";
import { until } from "../platform/fake.ts";
import { firstPassword, openOffice, untilState, workOf, zhou } from "./fake-office.ts";

const wang = idOf("client", "01JA0000000000000000000WNG");

/** 周敏 has worked here before: her vault is on the device, and she has gone home. */
async function afterADay() {
  const office = openOffice();
  office.relay.make(nameOf(wang));
  const { tab, session } = await office.openTab();
  await untilState(session, "signedOut");
  expect(await session.signIn("zhoumin", firstPassword)).toEqual({ ok: true, value: true });
  const work = await workOf(session);
  await until(() => work.sync.completeness().type === "complete", "the first sync");
  tab.kill();
  return office;
}

test("nobody known and nobody reached: the sign-in is shown", async () => {
  const office = openOffice();
  office.relay.stop();
  const { session } = await office.openTab();
  await untilState(session, "signedOut");
  const answer = await session.signIn("zhoumin", firstPassword);
  expect(answer).toEqual({ ok: false, reason: { type: "unreachable" } });
});

test("a wrong password opens nothing, neither at the relay nor here", async () => {
  const office = await afterADay();
  const { session } = await office.openTab();
  await untilState(session, "locked");
  const answer = await session.signIn("zhoumin", "猜一猜猜一猜");
  expect(answer.ok || answer.reason.type).toBe("wrongCredentials");
  expect(await session.unlock(zhou, "猜一猜猜一猜")).toEqual({
    ok: false,
    reason: { type: "wrongPassword" },
  });
  office.relay.stop();
  const offline = await session.signIn("zhoumin", "猜一猜猜一猜");
  expect(offline.ok || offline.reason.type).toBe("wrongPasswordOffline");
  expect(session.state().type).toBe("locked");
});

test("the password opens the vault without the relay, and what was read is there", async () => {
  const office = await afterADay();
  office.relay.stop();
  const { session } = await office.openTab();
  await untilState(session, "locked");
  expect((await session.unlock(zhou, firstPassword)).ok).toBe(true);
  const work = await workOf(session);
  expect(work.me().name).toBe("周敏");
  expect([...work.me().roles]).toEqual(["matchmaker", "admin"]);
  expect(await work.source.list("client")).toEqual([wang]);
  expect(work.sync.connection()).not.toBe("connected");
});

test("a second tab opens without a password, and locking one locks both", async () => {
  const office = await afterADay();
  const first = await office.openTab();
  await untilState(first.session, "locked");
  await first.session.unlock(zhou, firstPassword);
  const second = await office.openTab();
  await untilState(second.session, "open");
  await second.session.lock();
  await untilState(first.session, "locked");
  expect(second.session.state().type).toBe("locked");
});

test("the password given in one tab opens the other", async () => {
  const office = await afterADay();
  const first = await office.openTab();
  const second = await office.openTab();
  await untilState(first.session, "locked");
  await untilState(second.session, "locked");
  await first.session.unlock(zhou, firstPassword);
  await office.browser.advance(300);
  await untilState(second.session, "open");
});

test("after the password was changed elsewhere the old one opens the vault, once", async () => {
  const office = await afterADay();
  office.passwords.zhoumin = "换了一句新的口令";
  const { session } = await office.openTab();
  await untilState(session, "locked");
  await session.signIn("zhoumin", "换了一句新的口令");
  expect(session.state().type).toBe("passwordChanged");
  const wrong = await session.openWithOldPassword("换了一句新的口令");
  expect(wrong).toEqual({ ok: false, reason: { type: "wrongPassword" } });
  expect((await session.openWithOldPassword(firstPassword)).ok).toBe(true);
  await session.lock();
  expect((await session.unlock(zhou, firstPassword)).ok).toBe(false);
  expect((await session.unlock(zhou, "换了一句新的口令")).ok).toBe(true);
});

test("an old vault nobody can open any more is given up only when a person says so", async () => {
  const office = await afterADay();
  office.passwords.zhoumin = "换了一句新的口令";
  const { session } = await office.openTab();
  await untilState(session, "locked");
  await session.signIn("zhoumin", "换了一句新的口令");
  const state = session.state();
  expect(state.type === "passwordChanged" && state.account.unsent).toBe(0);
  expect((await session.discardOldVault()).ok).toBe(true);
  const work = await workOf(session);
  await until(() => work.sync.completeness().type === "complete", "the sync from the beginning");
  expect(await work.source.list("client")).toEqual([wang]);
});

test("only the relay's word that the account is closed wipes the device", async () => {
  const office = await afterADay();
  const { session } = await office.openTab();
  await untilState(session, "locked");
  await session.unlock(zhou, firstPassword);
  office.relay.ticketRefusal = "signedOut";
  office.relay.cutLines();
  const work = await workOf(session);
  await office.browser.advance(60_000);
  expect(work.sync.connection()).toBe("signInNeeded");
  expect(session.state().type).toBe("open");
  office.relay.ticketRefusal = "revoked";
  work.sync.retry();
  await untilState(session, "signedOut");
  expect(session.state()).toMatchObject({ why: "revoked", knownAccounts: [] });
});

test("signing in again lets what was said meanwhile travel, without leaving the work", async () => {
  const office = await afterADay();
  const { session } = await office.openTab();
  await untilState(session, "locked");
  office.relay.ticketRefusal = "signedOut";
  await session.unlock(zhou, firstPassword);
  const work = await workOf(session);
  await until(() => work.sync.connection() === "signInNeeded", "the end of the session");
  office.relay.ticketRefusal = undefined;
  expect((await session.signIn("zhoumin", firstPassword)).ok).toBe(true);
  await until(() => work.sync.connection() === "connected", "the line");
  expect((await workOf(session)) === work).toBe(true);
});

test("whoever signs in again in one tab is signed in in all", async () => {
  const office = await afterADay();
  const { session: first } = await office.openTab();
  await untilState(first, "locked");
  await first.unlock(zhou, firstPassword);
  const { session: second } = await office.openTab();
  const works = [await workOf(first), await workOf(second)];
  const isIn = (state: string) => () => works.every(({ sync }) => sync.connection() === state);
  await until(isIn("connected"), "both lines");
  office.relay.ticketRefusal = "signedOut";
  office.relay.cutLines();
  for (const { sync } of works) sync.retry();
  await until(isIn("signInNeeded"), "the end of the session");
  office.relay.ticketRefusal = undefined;
  await second.signIn("zhoumin", firstPassword);
  await until(isIn("connected"), "both lines again");
});

test("signing out and wiping leaves nothing of the account on the device", async () => {
  const office = await afterADay();
  const { session } = await office.openTab();
  await untilState(session, "locked");
  await session.unlock(zhou, firstPassword);
  expect((await session.signOutAndWipe()).ok).toBe(true);
  expect(session.state()).toMatchObject({ type: "signedOut", knownAccounts: [] });
  expect(office.cookie).toBeUndefined();
});

test("a browser that threw the data away is found out", async () => {
  const office = await afterADay();
  for (const { name } of await office.browser.indexedDB.databases()) {
    office.browser.indexedDB.deleteDatabase(name!);
  }
  const { session } = await office.openTab();
  await untilState(session, "signedOut");
  expect(session.state()).toMatchObject({ why: "evicted" });
});

test("unlocking with a colleague's cookie in the browser brings back one's own session", async () => {
  const office = await afterADay();
  const { session } = await office.openTab();
  await untilState(session, "locked");
  await session.signIn("limei", office.passwords.limei!);
  expect(office.cookie?.staff.name).toBe("李梅");
  await session.lock();
  await session.unlock(zhou, firstPassword);
  await until(() => office.cookie?.staff.name === "周敏", "the own session");
});
