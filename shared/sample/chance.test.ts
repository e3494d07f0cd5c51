import fc from "fast-check";
import { expect, test } from "vitest";
import { seededRandom } from "#shared/kernel";
import { normal, randomOf, some, weighted } from "./chance.ts";

const draws = <T>(count: number, draw: () => T): T[] => Array.from({ length: count }, draw);

test("the heavier thing comes up as much more often as it weighs", () => {
  const random = seededRandom(7);
  const drawn = draws(10_000, () => weighted(random, { rare: 1, common: 3 }));
  const share = drawn.filter((thing) => thing === "common").length / drawn.length;
  expect(share).toBeGreaterThan(0.73);
  expect(share).toBeLessThan(0.77);
});

test("what weighs nothing never comes up", () => {
  const random = seededRandom(7);
  expect(draws(1_000, () => weighted(random, { never: 0, always: 1 }))).not.toContain("never");
});

test("normal numbers lie around their mean and never far out", () => {
  const random = seededRandom(7);
  const heights = draws(10_000, () => normal(random, 163, 5.5));
  const mean = heights.reduce((sum, one) => sum + one, 0) / heights.length;
  const deviation = Math.sqrt(
    heights.reduce((sum, one) => sum + (one - mean) ** 2, 0) / heights.length,
  );
  expect(Math.abs(mean - 163)).toBeLessThan(0.3);
  expect(Math.abs(deviation - 5.5)).toBeLessThan(0.3);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(146);
  expect(Math.max(...heights)).toBeLessThanOrEqual(180);
});

test("a few of many are different ones in their order", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 0, max: 8 }), (seed, count) => {
      const things = [0, 1, 2, 3, 4, 5];
      const few = some(seededRandom(seed), things, count);
      expect(few).toHaveLength(Math.min(count, things.length));
      expect(few).toEqual([...new Set(few)].sort((a, b) => a - b));
    }),
  );
});

test("each part of a sample has its own luck, the same each time", () => {
  const first = (seed: number, part: number): number => randomOf(seed, part).next();
  expect(first(1, 0)).toBe(first(1, 0));
  const parts = draws(1_000, () => 0).map((_, part) => first(1, part));
  expect(new Set(parts).size).toBe(1_000);
  const seeds = draws(1_000, () => 0).map((_, seed) => first(seed, 0));
  expect(new Set(seeds).size).toBe(1_000);
});
