/** What a person waits for in the morning: a device that has everything, until Today stands there. */
import type { Page } from "playwright-core";
import { openDesk } from "../load/desk.ts";
import { openSeededAgency } from "../load/seeded-agency.ts";
import type { Scenario } from "../scenario.ts";
import { median } from "../statistics.ts";

const slowDown = 4;
const today = ".today-columns";

/** The scenario, on a processor slowed down; once by the password, once in a second tab. */
export const warmStart: Scenario = {
  name: "warm-start",
  needsApp: true,
  run: async ({ clients, rounds }) => {
    const agency = await openSeededAgency(clients);
    const desk = await openDesk(agency);
    try {
      const [unlocked, beside]: [number[], number[]] = [[], []];
      while (unlocked.length < rounds) {
        unlocked.push(await unlockOnce(desk.page, agency.password));
        beside.push(await openBeside(desk.page));
      }
      const of = `${clients.toLocaleString("en")} clients, ${slowDown} × slower`;
      const measured = median(beside);
      return {
        method:
          "a device that has everything: the page is loaded anew and unlocked by its password; then a second tab is opened beside it, which needs none",
        figures: [
          {
            of,
            what: "from the password to Today, key stretching included",
            value: median(unlocked),
            unit: "ms",
          },
          { of, what: "from the address to Today, in a second tab", value: measured, unit: "ms" },
        ],
        bars: [{ what: `warm start with ${of}`, measured, bar: 1_000, unit: "ms" }],
      };
    } finally {
      await desk.close();
      await agency.stop();
    }
  },
};

async function slowly(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowDown });
}

async function unlockOnce(page: Page, password: string): Promise<number> {
  await page.goto("/");
  await slowly(page);
  await page.locator("input[type=password]").fill(password);
  const pressedMs = performance.now();
  await page.locator("button[type=submit]").click();
  await page.locator(today).waitFor();
  return performance.now() - pressedMs;
}

async function openBeside(page: Page): Promise<number> {
  const second = await page.context().newPage();
  await slowly(second);
  const startedMs = performance.now();
  await second.goto("/");
  await second.locator(today).waitFor();
  const tookMs = performance.now() - startedMs;
  await second.close();
  return tookMs;
}
