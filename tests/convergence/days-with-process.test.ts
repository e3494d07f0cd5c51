import { expect, test } from "vitest";
import { planDay } from "./day.ts";
import { liveDay } from "./live.ts";

test.for([1, 2])("day %i, with the relay in a process of its own that is killed", async (seed) => {
  const { story, faults } = await liveDay(planDay(seed, "process"));
  expect(faults, `${story.join("\n")}\n`).toEqual([]);
});
