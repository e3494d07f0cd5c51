import { expect, test } from "vitest";
import {
  askPass,
  changePassword,
  comeBack,
  setDisabled,
  signIn,
  signOut,
  whoAmI,
} from "#shared/protocol";
import { type Person, password } from "../support/agency.ts";
import { createVisitor } from "../support/visitor.ts";
import { command, useWorld } from "./world.ts";

const hourMs = 60 * 60_000;
let nowMs = Date.now();
const world = useWorld({ nowMs: () => nowMs });

/** A browser that both share; whoever signs in last has its cookie. */
const openBrowser = () => createVisitor(world.relay.url);
type Browser = ReturnType<typeof openBrowser>;

const enter = (browser: Browser, { name }: Person) =>
  browser.call(signIn, { account: name, password });
const passOf = async (browser: Browser): Promise<string> => {
  const answer = await browser.call(askPass, {});
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value.pass;
};
const whoseIs = async (browser: Browser) => {
  const who = await browser.call(whoAmI, {});
  return who.ok ? who.value.staff.name : who.reason;
};

test("[PN1] a pass is asked for by whoever is signed in, for themselves, and is no session", async () => {
  const browser = openBrowser();
  expect(await browser.call(askPass, {})).toEqual({ ok: false, reason: "signedOut" });
  await enter(browser, world.liMei);
  expect(await browser.meaning(world.zhouYun.id).call(askPass, {})).toEqual({
    ok: false,
    reason: "signedOut",
  });
  const pass = await passOf(browser);
  const thief = await fetch(`${world.relay.url}/api/session`, {
    headers: { cookie: `queqiao=${pass}` },
  });
  expect(await thief.json()).toEqual({ refusal: "signedOut" });
});

test("[PN1] of the passes of a person the latest thirty are good", async () => {
  const browser = openBrowser();
  await enter(browser, world.liMei);
  const passes: string[] = [];
  for (let asked = 0; asked < 31; asked += 1) {
    nowMs += 1;
    passes.push(await passOf(browser));
  }
  const [first = "", second = ""] = passes;
  expect((await browser.call(comeBack, { pass: first })).ok).toBe(false);
  expect((await browser.call(comeBack, { pass: second })).ok).toBe(true);
});

test("[PN2] a pass brings its person back once, in the place of whoever was there", async () => {
  const browser = openBrowser();
  await enter(browser, world.liMei);
  const pass = await passOf(browser);
  await enter(browser, world.zhouYun);
  const ofZhouYun = await passOf(browser);
  expect((await browser.call(comeBack, { pass })).ok).toBe(true);
  expect(await whoseIs(browser)).toBe("李梅");
  expect(await browser.call(comeBack, { pass })).toEqual({ ok: false, reason: "passwordNeeded" });
  const [one, other] = await Promise.all([
    browser.call(comeBack, { pass: ofZhouYun }),
    openBrowser().call(comeBack, { pass: ofZhouYun }),
  ]);
  expect([one.ok, other.ok].filter(Boolean)).toHaveLength(1);
});

test("[PN2] who goes on by passes is asked for the password as early as without them", async () => {
  const browser = openBrowser();
  await enter(browser, world.liMei);
  for (let hour = 0; hour < 7 * 24; hour += 11) {
    const pass = await passOf(browser);
    nowMs += 11 * hourMs;
    await browser.call(comeBack, { pass });
  }
  expect(await browser.call(askPass, {})).toEqual({ ok: false, reason: "signedOut" });
});

test("[PN3] a pass that is made up, too old, or older than the password needs the password", async () => {
  const refused = { ok: false, reason: "passwordNeeded" };
  const browser = openBrowser();
  await enter(browser, world.zhouYun);
  expect(await browser.call(comeBack, { pass: "A".repeat(43) })).toEqual(refused);
  const old = await passOf(browser);
  nowMs += 12 * hourMs;
  expect(await browser.call(comeBack, { pass: old })).toEqual(refused);
  await enter(browser, world.zhouYun);
  const before = await passOf(browser);
  const next = "另一座桥上的七夕相会";
  expect((await browser.call(changePassword, { current: password, next })).ok).toBe(true);
  expect(await browser.call(comeBack, { pass: before })).toEqual(refused);
});

test("[PN3] who signs out takes the way back along from whoever copied a pass before", async () => {
  const browser = openBrowser();
  const elsewhere = openBrowser();
  for (const one of [browser, elsewhere]) {
    await enter(one, world.liMei);
    nowMs += 1;
  }
  const [copied, used, others] = [
    await passOf(browser),
    await passOf(browser),
    await passOf(elsewhere),
  ];
  const thief = openBrowser();
  await thief.call(comeBack, { pass: used });
  expect(await whoseIs(thief)).toBe("李梅");
  await browser.call(signOut, {});
  expect(await whoseIs(thief)).toBe("signedOut");
  expect(await thief.call(comeBack, { pass: copied })).toEqual({
    ok: false,
    reason: "passwordNeeded",
  });
  expect((await elsewhere.call(comeBack, { pass: others })).ok).toBe(true);
});

test("[PN3] a pass of somebody who works here no more is answered so", async () => {
  const browser = openBrowser();
  await enter(browser, world.chenJie);
  const pass = await passOf(browser);
  await enter(world.zhouMin.visitor, world.zhouMin);
  const closed = { command: command(), staff: world.chenJie.id, isDisabled: true } as const;
  expect((await world.zhouMin.visitor.call(setDisabled, closed)).ok).toBe(true);
  expect(await browser.call(comeBack, { pass })).toEqual({ ok: false, reason: "revoked" });
});
