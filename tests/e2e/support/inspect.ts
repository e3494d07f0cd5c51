/** Looks at a screen as everybody might have it: narrow and wide, by day and by night. */
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const widths = [390, 820, 1440] as const;
const byDay = { colorScheme: "light", rules: {} } as const;
/** A theme changes colours and nothing else: by night only they are looked at. */
const byNight = { colorScheme: "dark", rules: { runOnly: ["color-contrast"] } } as const;

const axe = readFileSync(
  new URL("../../../node_modules/axe-core/axe.min.js", import.meta.url),
  "utf8",
);

declare global {
  interface Window {
    readonly axe: { readonly run: (part: string, options: object) => Promise<AxeResults> };
  }
}

/** How a screen is looked at. */
export interface Look {
  /** Only this part of it; the rest was seen before. */
  readonly part?: string | undefined;
  /** By night at the widest only, when another language was looked at by night at all widths. */
  readonly isBriefByNight?: boolean;
  /** By day at the narrowest and by night at the widest only, for pages of the same parts as others. */
  readonly isGlance?: boolean;
}

/** What is wrong with a screen at any width and in either theme: one line each. */
export async function inspect(
  page: Page,
  screen: string,
  { part = "body", ...look }: Look = {},
): Promise<readonly string[]> {
  const found: string[] = [];
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(untilDrawn);
    if (await isScrolledSideways(page)) found.push(`${screen}, ${width}: scrolls sideways`);
    for (const { colorScheme, rules } of themesAt(width, look)) {
      await page.emulateMedia({ colorScheme });
      const wrong = await askAxe(page, part, rules);
      found.push(...wrong.map((each) => `${screen}, ${width}, ${colorScheme}: ${each}`));
    }
  }
  return found;
}

function themesAt(width: number, { isBriefByNight, isGlance }: Look) {
  const isByDay = !isGlance || width === widths[0];
  const isByNight = !(isBriefByNight || isGlance) || width === widths.at(-1);
  return [...(isByDay ? [byDay] : []), ...(isByNight ? [byNight] : [])];
}

/** In the page: a list that came into sight takes two frames to measure and draw its lines. */
const untilDrawn = (): Promise<unknown> =>
  new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));

const isScrolledSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** What axe finds serious or critical. */
async function askAxe(page: Page, part: string, rules: object): Promise<readonly string[]> {
  // Only what is wrong leaves the page: what is right fills pages.
  const violations = await page.evaluate(
    async ({ part, options }) => (await window.axe.run(part, options)).violations,
    { part, options: { resultTypes: ["violations"], ...rules } },
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`);
}
