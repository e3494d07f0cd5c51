/** `node scripts/draw-icons.ts`: draws the icons of the app from public/icons/icon.svg, in Chromium. */
import { readFileSync, writeFileSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { chromiumArguments, findChromium } from "../tests/support/chromium.ts";
import { root } from "./steps.ts";

interface Icon {
  readonly file: string;
  readonly size: number;
  /** How much of the square the sign takes; systems cut round what is to fill it. */
  readonly scale: number;
  readonly isFull: boolean;
}

const folder = `${root}public/icons/`;
const icons: readonly Icon[] = [
  { file: "icon-192.png", size: 192, scale: 1, isFull: false },
  { file: "icon-512.png", size: 512, scale: 1, isFull: false },
  // Whatever shape a system cuts, a circle of four fifths stays.
  { file: "icon-maskable-512.png", size: 512, scale: 0.82, isFull: true },
  { file: "apple-touch-icon.png", size: 180, scale: 1, isFull: true },
];

async function draw(browser: Browser, svg: string, icon: Icon): Promise<void> {
  const { size, scale, isFull } = icon;
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const paper = isFull ? "#faf8f5" : "transparent";
  await page.setContent(
    `<style>html,body{margin:0;background:${paper}}svg{display:block;width:100vw;transform:scale(${scale})}</style>${svg}`,
  );
  const png = await page.screenshot({ omitBackground: !isFull });
  writeFileSync(folder + icon.file, png);
  await page.close();
}

const browser = await chromium.launch({
  executablePath: findChromium() ?? "",
  args: [...chromiumArguments],
});
const svg = readFileSync(`${folder}icon.svg`, "utf8");
for (const icon of icons) await draw(browser, svg, icon);
await browser.close();
