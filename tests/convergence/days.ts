/** The random days, shared out to test files, since each file has a processor to itself. */
import { expect, test } from "vitest";
import { planDay } from "./day.ts";
import { liveDay } from "./live.ts";

const only = process.env.QUEQIAO_SEED;
const first = Number(process.env.QUEQIAO_FIRST_SEED ?? 1);
const count = Number(process.env.QUEQIAO_SEEDS ?? 80);
const seeds = only ? [Number(only)] : Array.from({ length: count }, (_, index) => first + index);
const shares = 2;

/** Tests one share of the days, 0 or 1: every second one, beginning there. */
export function testDays(share: number): void {
  const mine = seeds.filter((_, index) => index % shares === share);
  if (mine.length === 0) test.skip("no day falls to this file");
  test.for(mine)("after day %i everything said is everywhere it may be read", async (seed) => {
    const { story, faults } = await liveDay(planDay(seed));
    // What is wrong comes first: of a long message the end is cut off.
    const message = [`QUEQIAO_SEED=${seed}`, ...faults, "", ...story].join("\n");
    expect(faults, message).toEqual([]);
  });
}
