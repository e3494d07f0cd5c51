/** Rules of the house that no compiler and no linter keeps. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { root } from "./cruise.ts";

const longestFile = 300;

/** What is in the repository or would be after a commit, without the deliberate sins. */
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => file && !file.startsWith("tests/architecture/") && existsSync(root + file));

const isTest = (file: string): boolean =>
  file.startsWith("tests/") || /[.](test|acceptance)[.]tsx?$/.test(file);
const source = files.filter((file) => /[.](tsx?|mjs|css|html)$/.test(file));
const code = source.filter((file) => /[.](tsx?|mjs)$/.test(file));
const textOf = (file: string): string => readFileSync(root + file, "utf8");

/** The lines of these files that a pattern matches, as `file:line: text`. */
const linesWith = (pattern: RegExp, among: readonly string[]): string[] =>
  among.flatMap((file) =>
    textOf(file)
      .split("\n")
      .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
  );

test("there is something to look at", () => {
  expect(code.length).toBeGreaterThan(20);
});

test("no file is longer than a person reads in one go", () => {
  const lengths = source
    .filter((file) => !isTest(file))
    .map((file) => [file, linesOf(file)] as const);
  expect(lengths.filter(([, lines]) => lines > longestFile)).toEqual([]);
});

const linesOf = (file: string): number => textOf(file).trimEnd().split("\n").length;

test("no path of the machine it was written on is left in the tree", () => {
  const places = [root, `${dirname(root)}/`, `${homedir()}/`].filter((place) => place.length > 5);
  const text = files.filter((file) => !/[.](png|ico|bin)$/.test(file));
  const named = text.filter((file) => places.some((place) => textOf(file).includes(place)));
  expect(named).toEqual([]);
  expect(linesWith(/(^|[^\w.])\/(home|Users)\/[a-z]/, text)).toEqual([]);
});

test("the compiler and the linter are never told to look away without a reason", () => {
  expect(linesWith(/@ts-(ignore|nocheck)|@ts-expect-error\s*$|v8 ignore|eslint-/, code)).toEqual(
    [],
  );
});

test("whatever is left to do is an issue with a number", () => {
  expect(linesWith(/\b(TODO|FIXME|XXX|HACK)\b(?!.*#\d)/, source)).toEqual([]);
});

test("nothing is named after a role that says nothing", () => {
  const vague =
    /\b(class|interface|type)\s+\w*(Manager|Helpers?|Utils?|Service)\b|\b(function|const)\s+\w*(Manager|Helpers?|Utils?)\b/;
  expect(linesWith(vague, code)).toEqual([]);
  expect(files.filter((file) => /(^|\/)(utils?|helpers?)[./]/.test(file))).toEqual([]);
});

test("a class that a component names is a plain word", () => {
  const components = code.filter((file) => file.endsWith(".tsx"));
  expect(linesWith(/\bclass="[^"]*[^a-z0-9 "-]/, components)).toEqual([]);
});

test("no test sleeps", () => {
  const sleeping = /waitForTimeout\(|setTimeout\(\s*(resolve|done|r)\b/;
  // A load keeps a pace, and is no test.
  const isLoad = (file: string): boolean => file.startsWith("tests/bench/");
  const tests = code.filter((file) => isTest(file) && !isLoad(file));
  expect(linesWith(sleeping, tests)).toEqual([]);
});
