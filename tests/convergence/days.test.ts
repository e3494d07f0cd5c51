import { expect, test } from "vitest";
import { planDay } from "./day.ts";
import { liveDay } from "./live.ts";

const only = process.env.QUEQIAO_SEED;
const first = Number(process.env.QUEQIAO_FIRST_SEED ?? 1);
const count = Number(process.env.QUEQIAO_SEEDS ?? 200);
const seeds = only ? [Number(only)] : Array.from({ length: count }, (_, index) => first + index);

test.for(seeds)("after day %i everything said is everywhere it may be read", async (seed) => {
  const { story, faults } = await liveDay(planDay(seed));
  expect(faults, `QUEQIAO_SEED=${seed}\n${story.join("\n")}\n`).toEqual([]);
});
