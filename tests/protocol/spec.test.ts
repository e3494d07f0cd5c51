import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const here = fileURLToPath(new URL(".", import.meta.url));
const spec = readFileSync(new URL("../../shared/protocol/SPEC.md", import.meta.url), "utf8");
const rules = [...spec.matchAll(/\*\*\[([A-Z]{2}\d+)\]\*\*/g)].map(([, rule]) => rule);

/** The rules that test names begin with. */
const tested = readdirSync(here)
  .filter((file) => file.endsWith(".test.ts"))
  .flatMap((file) => [
    ...readFileSync(here + file, "utf8").matchAll(/^test\(\s*"\[([A-Z]{2}\d+)\]/gm),
  ])
  .map(([, rule]) => rule);

test("every rule has its number once, and a test that begins with it", () => {
  expect(rules.length).toBeGreaterThan(50);
  expect(new Set(rules).size).toBe(rules.length);
  expect([...new Set(tested)].sort()).toEqual([...rules].sort());
});
