/** What a person waits for after each word: until it is painted, is on this device, is at the relay. */
import type { Page } from "playwright-core";
import { openDesk } from "../load/desk.ts";
import { openSeededAgency } from "../load/seeded-agency.ts";
import type { Scenario } from "../scenario.ts";
import { percentile } from "../statistics.ts";

const editsInRound = 10;
const city = "现居城市";
const cities = ["杭州", "宁波"] as const;

/** How long one edit took, from the Enter key, in milliseconds. */
interface EditTimes {
  readonly paintMs: number;
  readonly onDeviceMs: number;
  readonly savedMs: number;
}

/** The scenario: the city of one client is said again and again. */
export const edit: Scenario = {
  name: "edit",
  needsApp: true,
  run: async ({ clients, rounds }) => {
    const agency = await openSeededAgency(clients);
    const desk = await openDesk(agency);
    try {
      await openFirstFile(desk.page);
      const times: EditTimes[] = [];
      while (times.length < rounds * editsInRound) {
        times.push(await editOnce(desk.page, cities[times.length % 2] ?? city));
      }
      const p95 = (of: keyof EditTimes) =>
        percentile(
          times.map((one) => one[of]),
          0.95,
        );
      const bar = (what: string, of: keyof EditTimes, barMs: number) => ({
        what,
        measured: p95(of),
        bar: barMs,
        unit: "ms",
      });
      const bars = [
        bar("edit to paint, p95", "paintMs", 50),
        bar("edit to saved on this device, p95", "onDeviceMs", 100),
        bar("edit to saved, p95", "savedMs", 250),
      ];
      return {
        method: `${times.length} edits of one field of a case file, from the Enter key, in Chromium beside the relay`,
        figures: bars.map(({ what, measured, unit }) => ({
          of: `${clients.toLocaleString("en")} clients`,
          what,
          value: measured,
          unit,
        })),
        bars,
      };
    } finally {
      await desk.close();
      await agency.stop();
    }
  },
};

async function openFirstFile(page: Page): Promise<void> {
  await page.locator('a[href^="/clients"]').first().click();
  await page.locator(".client-line").first().click();
  await page.locator(".save-mark").waitFor();
}

async function editOnce(page: Page, text: string): Promise<EditTimes> {
  const row = page.locator(".field-row", { hasText: city }).first();
  await row.locator(".editable").click();
  const editor = row.getByRole("textbox", { name: city });
  await editor.fill(text);
  const times = page.evaluate(watchEdit, text);
  await editor.press("Enter");
  return times;
}

/** Runs in the page. */
function watchEdit(text: string): Promise<EditTimes> {
  const row = document.activeElement?.closest(".field-row");
  const mark = document.querySelector(".save-mark");
  return new Promise((resolve) => {
    let startMs: number | undefined;
    let hasLeftSaved = false;
    let [paintMs, onDeviceMs, savedMs] = [-1, -1, -1];
    const now = (): number => performance.now() - (startMs ?? 0);
    const end = (): void => {
      if (paintMs < 0 || savedMs < 0) return;
      observer.disconnect();
      resolve({ paintMs, onDeviceMs, savedMs });
    };
    const painted = (): void => {
      paintMs = now();
      end();
    };
    const look = (): void => {
      if (startMs === undefined) return;
      if (paintMs < 0 && !row?.querySelector("input") && row?.textContent?.includes(text)) {
        requestAnimationFrame(() => setTimeout(painted));
      }
      const says = mark?.textContent ?? "";
      if (says.includes("正在")) hasLeftSaved = true;
      if (onDeviceMs < 0 && hasLeftSaved && !says.includes("正在保存")) onDeviceMs = now();
      if (savedMs < 0 && hasLeftSaved && says.includes("已保存")) savedMs = now();
      end();
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    const begin = (event: KeyboardEvent): void => {
      startMs = event.timeStamp;
    };
    addEventListener("keydown", begin, { capture: true, once: true });
  });
}
