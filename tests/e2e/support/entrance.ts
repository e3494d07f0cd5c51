/** Coming in: signing in, unlocking, joining. */
import type { Page } from "playwright-core";
import { password } from "../../support/agency.ts";
import { t } from "./words.ts";

/** Sets the agency up by its one-time link; 周敏, its first person, is at work at the end. */
export async function setUpAgency(page: Page, token: string): Promise<void> {
  await page.goto(`/set-up#${token}`);
  await page.getByLabel(t("setUp.agencyName")).fill("青禾婚恋服务中心");
  await page.getByLabel(t("setUp.personName")).fill("周敏");
  await page.getByLabel(t("setUp.account")).fill("zhoumin");
  await page.getByLabel(t("setUp.password"), { exact: true }).fill(password);
  await page.getByRole("button", { name: t("setUp.start") }).click();
  await atWork(page);
}

/** Signs in on a device that does not know the account; the list of clients is there at the end. */
export async function signIn(page: Page, account: string, secret = password): Promise<void> {
  await page.getByLabel(t("signIn.account"), { exact: true }).fill(account);
  await enterPassword(page, secret, t("signIn.signIn"));
  await atWork(page);
}

/** Opens what is locked on this device; the screen that was asked for is there at the end. */
export async function unlock(page: Page, secret = password): Promise<void> {
  await enterPassword(page, secret, t("signIn.unlock"));
  await atWork(page);
}

/** Types a password and presses the button; what comes of it is for the caller to see. */
export async function enterPassword(page: Page, secret: string, button: string): Promise<void> {
  await page.getByLabel(t("signIn.password"), { exact: true }).fill(secret);
  await page.getByRole("button", { name: button, exact: true }).click();
}

/** Resolves when somebody is at work in a page. */
export async function atWork(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: t("shell.places") }).waitFor();
}

/** Locks this device by the menu of the person. */
export async function lock(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: t("shell.menu", name) }).click();
  await page.getByRole("menuitem", { name: t("commands.word").lock }).click();
  await page.getByRole("heading", { name: t("signIn.unlockTitle", name) }).waitFor();
}

/** Goes to one of the places of the frame. */
export async function goTo(page: Page, place: keyof typeof titles): Promise<void> {
  await page
    .getByRole("navigation", { name: t("shell.places") })
    .getByRole("link", { name: t(`shell.${place}`), exact: true })
    .click();
  await page.getByRole("heading", { level: 1, name: t(titles[place]) }).waitFor();
}

const titles = {
  today: "today.title",
  calendar: "calendar.title",
  clients: "clients.title",
  introductions: "introductions.title",
  staff: "staff.title",
  thisDevice: "thisDevice.title",
} as const;
