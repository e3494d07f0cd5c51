/**
 * `node scripts/draw-screenshots.ts http://127.0.0.1:8787 <account> <password>`: draws what a shop
 * of apps shows before one installs the app, from a relay that runs the sample agency.
 */
import { mkdirSync } from "node:fs";
import { chromium, type Page } from "playwright-core";
import { chromiumArguments, findChromium } from "../tests/support/chromium.ts";
import { root } from "./steps.ts";

const [url, account = "", password = ""] = process.argv.slice(2);
const folder = `${root}public/screenshots/`;
const looks = [
  { name: "narrow", viewport: { width: 390, height: 844 } },
  { name: "wide", viewport: { width: 1280, height: 800 } },
] as const;

async function signIn(page: Page): Promise<void> {
  await page.goto("/");
  await page.locator("input[autocomplete=username]").fill(account);
  await page.locator("input[autocomplete=current-password]").fill(password);
  await page.locator("button[type=submit]").click();
  await page.locator(".shell-places").waitFor();
}

async function draw(page: Page, name: string): Promise<void> {
  await page.locator('.shell-places a[href="/clients"]').click();
  await page.locator(".client-line").first().waitFor();
  await page.evaluate("document.fonts.ready");
  await page.screenshot({ path: `${folder}clients-${name}.png` });
  await page.locator(".client-line").first().click();
  await page.locator(".field-row").first().waitFor();
  await page.screenshot({ path: `${folder}case-file-${name}.png` });
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: findChromium() ?? "",
  args: [...chromiumArguments],
});
for (const { name, viewport } of looks) {
  const context = await browser.newContext({
    viewport,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    reducedMotion: "reduce",
    ...(url === undefined ? {} : { baseURL: url }),
  });
  const page = await context.newPage();
  await signIn(page);
  await draw(page, name);
  await context.close();
}
await browser.close();
