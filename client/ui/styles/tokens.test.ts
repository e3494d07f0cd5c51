import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

/** The custom properties of the first rule after a piece of the sheet. */
function rule(after: string): Readonly<Record<string, string>> {
  const start = css.indexOf(after);
  expect(start, after).toBeGreaterThanOrEqual(0);
  const block = css.slice(css.indexOf("{", start) + 1, css.indexOf("}", start));
  const found = [...block.matchAll(/(--[\w-]+|color-scheme):\s*([^;]+);/g)];
  return Object.fromEntries(found.map(([, name, value]) => [name!, value!.trim()]));
}

const day = rule(":root {");
const night = rule(':root[data-theme="dark"]');
const nightBySystem = rule(':root:not([data-theme="light"])');

function luminance(hex: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r, g, b] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

const surfaces = ["--surface-1", "--surface-2", "--surface-3"];
const onSurfaces = ["--text", "--text-quiet", "--accent", "--accent-strong", "--ask", "--stop"];
const textPairs: readonly (readonly [string, string])[] = [
  ...onSurfaces.flatMap((ink) => surfaces.map((ground) => [ink, ground] as const)),
  ...["--accent", "--text", "--text-quiet"].map((ink) => [ink, "--accent-wash"] as const),
  ...["--ask", "--text"].map((ink) => [ink, "--ask-wash"] as const),
  ...["--stop", "--text"].map((ink) => [ink, "--stop-wash"] as const),
  ["--on-accent", "--accent"],
  ["--on-accent", "--accent-strong"],
  ["--on-ink-plate", "--ink-plate"],
  ["--on-ink-plate-accent", "--ink-plate"],
  ...Array.from({ length: 8 }, (_, hue) => [`--hue-${hue}-ink`, `--hue-${hue}-wash`] as const),
];
const edgePairs: readonly (readonly [string, string])[] = [
  ...["--line-strong", "--focus"].flatMap((ink) =>
    surfaces.map((ground) => [ink, ground] as const),
  ),
];

test("the night stands twice, word for word", () => {
  expect(nightBySystem).toEqual(night);
});

test("the night redraws every colour of the day", () => {
  const isColour = (value: string) => value.startsWith("#");
  const names = Object.keys(day).filter((name) => isColour(day[name]!));
  expect(names.length).toBeGreaterThan(30);
  expect(Object.keys(night)).toEqual(expect.arrayContaining(names));
});

for (const [name, theme] of [
  ["day", day],
  ["night", night],
] as const) {
  test.each(textPairs)(`by ${name} %s can be read on %s`, (ink, ground) => {
    expect(contrast(theme[ink]!, theme[ground]!)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(edgePairs)(`by ${name} %s can be seen on %s`, (ink, ground) => {
    expect(contrast(theme[ink]!, theme[ground]!)).toBeGreaterThanOrEqual(3);
  });
}
