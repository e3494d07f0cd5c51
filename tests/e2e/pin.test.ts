/** Two people at one office PC. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { password } from "../support/agency.ts";
import { findTexts } from "../support/find-text.ts";
import { type Agency, openAgency } from "./support/agency.ts";
import { launchOptions, test } from "./support/browser.ts";
import { habits, lookAfter, type Outage } from "./support/browsers.ts";
import { openEditor, reads, write } from "./support/case-file.ts";
import { caseFileOf, register } from "./support/clients.ts";
import { enterPassword, goTo, lock, signIn } from "./support/entrance.ts";
import { isAtWork, openSwitch, setPin, typePin } from "./support/pin.ts";
import { allSaved, connectNow } from "./support/sync-state.ts";
import { t } from "./support/words.ts";

const field = t("registry.field");
const pins = { zhou: "480736", lin: "295108" } as const;

/** A browser whose whole profile lies in a folder. */
async function openProfile(agency: Agency, outage: Outage) {
  const profile = mkdtempSync(join(tmpdir(), "queqiao-profile-"));
  onTestFinished(() => rmSync(profile, { recursive: true, force: true }));
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    ...habits,
    baseURL: agency.url,
  });
  lookAfter(context, agency.url, outage);
  return { profile, context };
}

const whoIsAtTheRelay = (page: Page): Promise<string> =>
  page.evaluate(async () => (await (await fetch("/api/session")).json()).staff.name);

test("two people change places by PIN, with and without the relay; each finds the own work, and the profile holds no secret", async () => {
  const agency = await openAgency();
  await agency.join({ name: "林晓岚", roles: ["matchmaker"] });
  const outage: Outage = { happened: false };
  const { profile, context } = await openProfile(agency, outage);
  const page = await context.newPage();
  await page.goto("/");
  await signIn(page, "周敏");
  await setPin(page, pins.zhou);
  await goTo(page, "clients");
  await register(page, { name: "王敏", sex: "female" });
  await (await openEditor(page, field.city)).fill("宁波");
  await page.keyboard.press("Tab");

  await openSwitch(page);
  await page.getByLabel(t("signIn.account"), { exact: true }).fill("林晓岚");
  await enterPassword(page, password, t("signIn.signIn"));
  await isAtWork(page, "林晓岚");
  expect(await caseFileOf(page, "王敏").count()).toBe(0);
  await setPin(page, pins.lin);
  await allSaved(page);

  await openSwitch(page);
  await typePin(page, pins.zhou);
  await isAtWork(page, "周敏");
  await reads(page, field.city, "宁波");
  await allSaved(page);
  expect(await whoIsAtTheRelay(page)).toBe("周敏");

  outage.happened = true;
  await agency.kill();
  await openSwitch(page);
  await typePin(page, pins.lin);
  await isAtWork(page, "林晓岚");
  await openSwitch(page);
  for (const triesLeft of [4, 3, 2, 1]) {
    await typePin(page, "719263");
    await page.getByText(t("signIn.wrongPin", triesLeft)).waitFor();
  }
  await typePin(page, "719263");
  await page.getByText(t("signIn.pinOver")).waitFor();
  expect(await page.getByLabel(t("signIn.pin"), { exact: true }).count()).toBe(0);
  await enterPassword(page, password, t("signIn.signIn"));
  await isAtWork(page, "周敏");
  await write(page, field.hometown, "绍兴");

  await openSwitch(page);
  await typePin(page, pins.lin);
  await isAtWork(page, "林晓岚");
  await agency.startAgain();
  await connectNow(page);
  await allSaved(page);
  expect(await whoIsAtTheRelay(page)).toBe("林晓岚");
  await context.close();
  expect(findTexts([...Object.values(pins), password], profile)).toEqual([]);
});

test("a tab follows the other when the person changes, and a reload needs the password", async () => {
  const agency = await openAgency();
  const page = await agency.sitDown(agency.admin);
  await setPin(page, pins.zhou);
  const other = await page.context().newPage();
  await other.goto("/clients");
  await isAtWork(other, "周敏");
  await lock(page, "周敏");
  for (const tab of [page, other]) await tab.getByLabel(t("signIn.pin"), { exact: true }).waitFor();
  await typePin(other, pins.zhou);
  await isAtWork(other, "周敏");
  await isAtWork(page, "周敏");
  await other.close();
  await page.reload();
  await page.getByLabel(t("signIn.password"), { exact: true }).waitFor();
});
