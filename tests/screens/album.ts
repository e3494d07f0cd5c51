/** The pictures of a run: where they go, and the sheet that shows them all. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

/** How a picture is taken. */
const conditions = {
  widths: [390, 820, 1440],
  themes: ["light", "dark"],
  languages: ["zh", "en"],
} as const;
type Language = (typeof conditions.languages)[number];

/** The folder of the pictures; git does not look at it. */
const folder = fileURLToPath(new URL("../../screens/", import.meta.url));

/** The pictures taken so far. */
export interface Album {
  /** Takes a screen as it stands, at every width and in both themes. */
  readonly take: (page: Page, screen: string, language: Language) => Promise<void>;
  /** Writes `index.html`; answers its path. */
  readonly finish: () => string;
}

/** Starts an empty album in place of the last one. */
export function startAlbum(): Album {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const filesByScreen = new Map<string, string[]>();
  return {
    take: async (page, screen, language) => {
      const name = screen.replaceAll(/[^\p{L}\p{N}]+/gu, "-");
      const files = filesByScreen.get(screen) ?? [];
      filesByScreen.set(screen, files);
      for (const theme of conditions.themes) {
        await page.emulateMedia({ colorScheme: theme });
        for (const width of conditions.widths) {
          await page.setViewportSize({ width, height: 900 });
          await page.evaluate(untilDrawn);
          const file = `${name}-${language}-${theme}-${width}.png`;
          await page.screenshot({
            path: join(folder, file),
            caret: "hide",
            animations: "disabled",
          });
          files.push(file);
        }
      }
      await page.emulateMedia({ colorScheme: "light" });
    },
    finish: () => {
      const path = join(folder, "index.html");
      writeFileSync(path, sheetOf(filesByScreen));
      return path;
    },
  };
}

/** In the page: a list that came into sight takes two frames to measure and draw its lines. */
const untilDrawn = (): Promise<unknown> =>
  new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));

const sheetOf = (filesByScreen: ReadonlyMap<string, readonly string[]>): string => `<!doctype html>
<meta charset="utf-8"><title>Queqiao: every screen</title>
<style>body{font:14px system-ui;margin:24px}section div{display:flex;gap:8px;flex-wrap:wrap}
img{height:320px;border:1px solid #8888}</style>
${[...filesByScreen].map(sectionOf).join("\n")}
`;

const sectionOf = ([screen, files]: readonly [string, readonly string[]]): string =>
  `<section><h2>${textOf(screen)}</h2><div>${files.map(pictureOf).join("")}</div></section>`;

const pictureOf = (file: string): string => {
  const url = encodeURIComponent(file);
  return `<a href="${url}"><img loading="lazy" src="${url}" title="${textOf(file)}" alt=""></a>`;
};

const textOf = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
