/** Every screen, for everybody: by day and night, in both languages, narrow and wide. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { type Office, openOffice } from "./support/agency.ts";
import { test } from "./support/browser.ts";
import { inspect } from "./support/inspect.ts";
import { openSample } from "./support/sample.ts";
import { walkEverywhere } from "./support/walk.ts";
import { en, zh } from "./support/words.ts";

const languages = [
  { locale: "zh-CN", t: zh.t, isBriefByNight: false },
  { locale: "en-GB", t: en.t, isBriefByNight: true },
] as const;

/** A page in a language. */
async function pageIn(office: Office, locale: string): Promise<Page> {
  const context = await office.openBrowser({ locale });
  return context.newPage();
}

test("the screens before anybody works here are for everybody", async () => {
  const office = await openOffice();
  const found: string[] = [];
  for (const { locale, t, isBriefByNight } of languages) {
    const page = await pageIn(office, locale);
    const look = async (screen: string): Promise<void> => {
      found.push(...(await inspect(page, `${locale}, ${screen}`, { isBriefByNight })));
    };
    await page.goto("/");
    await page.getByRole("heading", { name: t("setUp.waiting") }).waitFor();
    await look("waits to be set up");
    await page.goto("/set-up");
    await page.getByText(t("setUp.noToken")).waitFor();
    await look("set-up link cut short");
    await page.goto(`/set-up#${await office.setUpToken()}`);
    await page.reload();
    await page.getByRole("button", { name: t("setUp.start") }).click();
    await page.getByText(t("refusals.needed")).first().waitFor();
    await look("set-up of our agency, refused");
    await page.getByText(t("setUp.sample"), { exact: true }).click();
    await page.getByRole("button", { name: t("setUp.startSample") }).waitFor();
    await look("set-up of a sample");
    if (locale === "zh-CN") continue;
    await page.getByLabel(t("setUp.clients")).fill("1");
    await page.getByRole("button", { name: t("setUp.startSample") }).click();
    await page.getByRole("list", { name: t("setUp.accountsLabel") }).waitFor();
    await look("accounts of the sample");
  }
  expect(found).toEqual([]);
});

for (const [which, { locale, t, isBriefByNight }] of languages.entries()) {
  test(`every screen of somebody at work is for everybody, in ${locale}`, async () => {
    const office = await openOffice();
    const { supervisor } = await openSample(office);
    const found: string[] = [];
    const page = await pageIn(office, locale);
    const look = async (screen: string, part?: string): Promise<void> => {
      found.push(...(await inspect(page, screen, { part, isBriefByNight })));
    };
    await page.goto("/");
    await page.getByLabel(t("signIn.account"), { exact: true }).fill(supervisor.account);
    await page.getByLabel(t("signIn.password"), { exact: true }).fill("鹊桥没有这个密码");
    await page.getByRole("button", { name: t("signIn.signIn"), exact: true }).click();
    await page.getByText(t("refusals.wrongCredentials")).waitFor();
    await look("sign in, refused");
    await page.getByLabel(t("signIn.password"), { exact: true }).fill(supervisor.password);
    await page.getByRole("button", { name: t("signIn.signIn"), exact: true }).click();
    await page
      .locator(".sync-badge")
      .filter({ hasText: t("sync.saved") })
      .waitFor();
    // As long as another tab is at work, a new page asks for no password.
    const other = await page.context().newPage();
    await other.goto("/clients");
    await other.locator(".sync-badge").waitFor();
    await page.bringToFront();
    // Pages of one frame; most of them their own stories look at in full.
    const isWorthwhile = (place: number) => place % languages.length === which;
    const glance = async (screen: string, part: string): Promise<void> => {
      found.push(...(await inspect(page, screen, { part, isGlance: true })));
    };
    await walkEverywhere({ page, t, look, glance, isWorthwhile });
    await other.close();
    await page.reload();
    await page.getByRole("heading", { name: t("signIn.unlockTitle", supervisor.name) }).waitFor();
    await look("locked");
    expect(found).toEqual([]);
  });
}
