import { expect, test } from "vitest";
import type { Finding } from "../finding.ts";
import { worst } from "../verdict.ts";
import { type Print, photographed, printed, type Shot, upsideDown } from "./fake-photo.ts";
import { projectionOf, solve } from "./homography.ts";
import { judgePage } from "./judge-page.ts";
import { pageSvg } from "./page-svg.ts";
import { type PageReading, readPage } from "./read-page.ts";

const phone: Shot = { width: 820, height: 1160 };
const good = printed();
const read = (sheet: Float32Array, shot: Partial<Shot> = {}) =>
  readPage(photographed(sheet, { ...phone, ...shot }));
const usual = readingOf(good);

function readingOf(sheet: Float32Array, shot: Partial<Shot> = {}): PageReading {
  const result = read(sheet, shot);
  if (!result.isRead) throw new Error(result.why);
  return result.reading;
}
/** Without the lines: these need a finer photo. */
const faults = (findings: readonly Finding[]) =>
  findings.filter(({ check }) => check !== "pageLines");
const verdict = (findings: readonly Finding[]): string =>
  worst(faults(findings).map((finding) => finding.verdict));
const whys = (findings: readonly Finding[]): readonly string[] =>
  findings.flatMap(({ verdict: each, why }) => (each === "abnormal" && why ? [why] : []));

test("52-55 四.1.b a good print is good in any light and either way up", () => {
  const shots: readonly Partial<Shot>[] = [
    { seed: 21 },
    { light: [0.85, 0.7, 0.5], seed: 22 },
    { light: [0.5, 0.6, 0.75], shade: [0.25, 0.2], seed: 23 },
    { corners: upsideDown, seed: 24 },
  ];
  for (const shot of shots)
    expect(verdict(judgePage(read(good, shot), usual)), JSON.stringify(shot)).toBe("normal");
});

const toner = (at: number, share: number): Print => ({
  toner: [0, 1, 2, 3].map((each) => (each === at ? share : 1)) as [number, number, number, number],
});

test("56-58 四.2.b a missing colour is a fault, also without a print to compare with", () => {
  for (const missing of [0, 1, 2]) {
    const result = read(printed(toner(missing, 0)));
    expect(verdict(judgePage(result, usual)), String(missing)).toBe("abnormal");
    expect(whys(judgePage(result)), String(missing)).toContain("missingColour");
  }
});

test("58 四.2.b weak magenta is a fault, slightly weak cyan a flaw", () => {
  const colour = (print: Print) =>
    judgePage(read(printed(print)), usual).find(({ check }) => check === "pageColour")!;
  expect(colour(toner(1, 0.7))).toMatchObject({
    verdict: "abnormal",
    symptoms: ["distortedColour"],
    unit: "deltaE",
    limit: 13,
    privacy: "photo",
  });
  expect(colour(toner(0, 0.88)).verdict).toBe("degraded");
});

test("59-60 四.2.b bands, a streak and a faded black are faults by themselves", () => {
  expect(whys(judgePage(read(printed({ bands: 0.5 }))))).toEqual(["bands"]);
  expect(whys(judgePage(read(printed({ streak: 1.5 }))))).toEqual(["streaks"]);
  expect(whys(judgePage(read(printed(toner(3, 0.6)))))).toEqual(["faded"]);
});

test("60 四.2.b smeared lines show in a fine photo, and in a coarse one nothing is said of them", () => {
  const fine: Partial<Shot> = { width: 1_400, height: 1_980 };
  const sharp = readingOf(good, fine);
  expect(sharp.pixelsPerMm).toBeGreaterThan(6);
  const lines = (sheet: Float32Array, shot: Partial<Shot>) =>
    judgePage(read(sheet, shot), sharp).find(({ check }) => check === "pageLines");
  expect(lines(good, { ...fine, seed: 25 })?.verdict).toBe("normal");
  expect(lines(printed({ smear: 0.3 }), fine)).toMatchObject({
    why: "smeared",
    symptoms: ["blurredPrint"],
  });
  expect(lines(good, {})?.verdict).toBe("cannotTell");
});

test("61-66 a photo too small, too far, covered, blurred, burnt out or dark tells nothing", () => {
  const far = [0.4, 0.6].flatMap((y) =>
    (y === 0.4 ? [0.4, 0.6] : [0.6, 0.4]).map((x) => ({ x, y })),
  );
  const shots: readonly [string, Partial<Shot>, string][] = [
    ["61 VGA", { width: 480, height: 640 }, "pageTooSmall"],
    ["62 far away", { corners: far }, "pageTooSmall"],
    ["63 a hand on it", { cover: { x: 0, y: 0, width: 60, height: 60 } }, "pageNotFound"],
    ["64 blurred", { blur: 5 }, "pageNotFound"],
    ["65 burnt out", { light: [1.6, 1.6, 1.6] }, "pageLight"],
    ["66 dark", { light: [0.05, 0.05, 0.05] }, "pageLight"],
  ];
  for (const [name, shot, why] of shots) {
    const findings = judgePage(read(good, shot), usual);
    expect(
      findings.map((each) => each.verdict),
      name,
    ).toEqual(["cannotTell"]);
    expect(findings[0]?.why, name).toBe(why);
  }
});

test("a photo of something else, or of nothing, tells nothing", () => {
  for (const size of [0, 1, 40]) {
    const data = new Uint8Array(size * size * 4).fill(128);
    expect(readPage({ width: size, height: size, data }), String(size)).toMatchObject({
      isRead: false,
      why: "pageNotFound",
    });
  }
});

test("a projection takes its four places where it should, and knows when there is none", () => {
  const [from, to] = [
    [
      [0, 0],
      [10, 0],
      [10, 20],
      [0, 20],
    ],
    [
      [3, 4],
      [90, 9],
      [80, 180],
      [1, 170],
    ],
  ].map((places) => places.map(([x = 0, y = 0]) => ({ x, y })));
  const project = projectionOf(from!, to!)!;
  for (const [at, place] of from!.entries()) {
    expect(project(place).x).toBeCloseTo(to![at]!.x, 6);
    expect(project(place).y).toBeCloseTo(to![at]!.y, 6);
  }
  const inALine = from!.map(({ x }) => ({ x, y: 0 }));
  expect(projectionOf(from!, inALine)).toBeUndefined();
  expect(
    solve([
      [0, 0, 1],
      [0, 0, 1],
    ]),
  ).toBeUndefined();
});

test("四.1.b the page is one picture of A4, whatever its words hold", () => {
  const svg = pageSvg({ title: '打印测试页 <b>"&', sample: "永 Aa", run: "2026-11-30\u0000" });
  expect(svg).toMatch(/^<svg [^>]*width="210mm" height="297mm" viewBox="0 0 210 297">/);
  expect(svg).toContain("打印测试页 &lt;b&gt;&quot;&amp;");
  expect(svg).not.toContain("\u0000");
  expect(svg.match(/<rect /g)?.length).toBeGreaterThan(100);
  expect(svg).not.toMatch(/NaN|undefined|<script|style=/);
});
