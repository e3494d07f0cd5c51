/** The browsers of a story: watched, photographed when it fails, and closed with it. */
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions } from "playwright-core";
import { expect, onTestFinished, type TestContext } from "vitest";
import { theBrowser } from "./browser.ts";
import { watchContext } from "./watch.ts";

/** Whose network may be gone without anybody complaining of what Chromium prints about it. */
export interface Outage {
  /** It was taken away at some time in this story. */
  happened: boolean;
}

/** How a browser is set up when a story does not say. */
export const habits = {
  locale: "zh-CN",
  timezoneId: "Asia/Shanghai",
  viewport: { width: 1280, height: 860 },
  // Nothing here is about motion, and a look in the middle of one sees what nobody sees.
  reducedMotion: "reduce",
} as const satisfies BrowserContextOptions;

const patienceMs = 60_000;
const shots = join(tmpdir(), "queqiao-e2e");

/** Opens a browser of its own at an origin; nothing in it may go wrong unseen. */
export async function openBrowser(
  origin: string,
  outage: Outage,
  options: BrowserContextOptions = {},
  wanted: () => Promise<Browser> = theBrowser,
  look: LookAfter = lookAfter,
): Promise<BrowserContext> {
  const browser = await wanted();
  const context = await browser.newContext({ ...habits, baseURL: origin, ...options });
  look(context, origin, outage);
  return context;
}

/** Sees to it that nothing goes wrong unseen in a context. */
export type LookAfter = (context: BrowserContext, origin: string, outage: Outage) => void;

/** Watches a context, and closes it when the test is over. */
export const lookAfter: LookAfter = (context, origin, outage) => {
  const judge = watchOver(context, origin, outage);
  onTestFinished((test) => judge(test, () => context.close()));
};

/** Tells at the end of a test what went wrong unseen, or pictures the screens of one that failed. */
export type Judge = (test: TestContext, leave?: () => Promise<void>) => Promise<void>;

/** Watches a context from now on; what went wrong counts against each test that is judged. */
export function watchOver(context: BrowserContext, origin: string, outage: Outage): Judge {
  context.setDefaultTimeout(patienceMs);
  const { complaints } = watchContext(context, origin, () => outage.happened);
  return async ({ task }, leave) => {
    const hasFailed = task.result?.state === "fail";
    const seen = [...complaints];
    if (hasFailed) await photograph(context, task.name);
    await leave?.();
    if (!hasFailed) expect(complaints).toEqual([]);
    else if (seen.length > 0) console.error(`${task.name}:`, seen);
  };
}

let shotCount = 0;

async function photograph(context: BrowserContext, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true });
  for (const page of context.pages()) {
    shotCount += 1;
    const path = join(shots, `${name.replaceAll(/[^\p{L}\p{N}]+/gu, "-")}-${shotCount}.png`);
    await page.screenshot({ path, timeout: 5_000 }).then(
      () => console.error(`see ${path}`),
      () => undefined,
    );
  }
}
