import { type Browser, chromium, type Page } from "playwright-core";
import { chromiumArguments, findChromium } from "../../support/chromium.ts";
import type { SeededAgency } from "./seeded-agency.ts";

/** Somebody at work in the app as built, in a browser of their own. */
export interface Desk {
  readonly page: Page;
  /** From the password to "saved", when this browser had never been here: in milliseconds. */
  readonly syncedMs: number;
  readonly close: () => Promise<void>;
}

/** As the app says it in Chinese when everything has come. */
const saved = "已保存";
const patienceMs = 300_000;

/** Signs in, in a browser that was never here; resolves when everything has come. */
export async function openDesk(agency: SeededAgency): Promise<Desk> {
  const executablePath = findChromium() ?? "";
  const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
  try {
    return await signIn(browser, agency);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function signIn(browser: Browser, { relay, account, password }: SeededAgency): Promise<Desk> {
  const context = await browser.newContext({ baseURL: relay.url, locale: "zh-CN" });
  context.setDefaultTimeout(patienceMs);
  const page = await context.newPage();
  await page.goto("/");
  await page.locator("input[autocomplete=username]").fill(account);
  await page.locator("input[type=password]").fill(password);
  const pressedMs = performance.now();
  await page.locator("button[type=submit]").click();
  await page.locator(".sync-badge").filter({ hasText: saved }).waitFor();
  return { page, syncedMs: performance.now() - pressedMs, close: () => browser.close() };
}
