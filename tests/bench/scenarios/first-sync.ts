/** What a person on a new device waits for: from the password to "saved", in Chromium, app as built. */
import { chromium } from "playwright-core";
import { chromiumArguments, findChromium } from "../../support/chromium.ts";
import { openSeededAgency, type SeededAgency } from "../load/seeded-agency.ts";
import type { Scenario } from "../scenario.ts";
import { median } from "../statistics.ts";

/** As the app says it in Chinese when everything has come. */
const saved = "已保存";
const patienceMs = 300_000;

/** The scenario; each round is a browser that was never here. */
export const firstSync: Scenario = {
  name: "first-sync",
  needsApp: true,
  run: async ({ clients, rounds }) => {
    const agency = await openSeededAgency(clients);
    try {
      const timesMs: number[] = [];
      while (timesMs.length < rounds) timesMs.push(await syncOnce(agency));
      const measured = median(timesMs);
      const of = `${clients.toLocaleString("en")} clients`;
      return {
        method: "a supervisor signs in on a new device, beside the relay on the same machine",
        figures: [{ of, what: "from the password to saved", value: measured, unit: "ms" }],
        bars: [{ what: `first sync of ${of}`, measured, bar: 5_000, unit: "ms" }],
      };
    } finally {
      await agency.stop();
    }
  },
};

async function syncOnce({ relay, account, password }: SeededAgency): Promise<number> {
  const executablePath = findChromium() ?? "";
  const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
  try {
    const context = await browser.newContext({ baseURL: relay.url, locale: "zh-CN" });
    context.setDefaultTimeout(patienceMs);
    const page = await context.newPage();
    await page.goto("/");
    await page.locator("input[autocomplete=username]").fill(account);
    await page.locator("input[type=password]").fill(password);
    const pressedMs = performance.now();
    await page.locator("button[type=submit]").click();
    await page.locator(".sync-badge").filter({ hasText: saved }).waitFor();
    return performance.now() - pressedMs;
  } finally {
    await browser.close();
  }
}
