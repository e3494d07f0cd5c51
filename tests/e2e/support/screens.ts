/** The walk over every screen, shared out to test files by language: each takes more than a minute. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { type Office, openOffice } from "./agency.ts";
import { test } from "./browser.ts";
import { inspect } from "./inspect.ts";
import { openSample } from "./sample.ts";
import { walkEverywhere } from "./walk.ts";
import { en, zh } from "./words.ts";

/** The languages of every screen. By night the second one is looked at only at the widest. */
export const languages = [
  { locale: "zh-CN", t: zh.t, isBriefByNight: false },
  { locale: "en-GB", t: en.t, isBriefByNight: true },
] as const;

/** A page in a language. */
export async function pageIn(office: Office, locale: string): Promise<Page> {
  const context = await office.openBrowser({ locale });
  return context.newPage();
}

/** Tests the screens of somebody at work in the language at a place among them. */
export function testScreens(which: 0 | 1): void {
  const { locale, t, isBriefByNight } = languages[which];
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
