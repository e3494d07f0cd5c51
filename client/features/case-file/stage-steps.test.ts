import { expect, test } from "vitest";
import type { Move, Stage } from "#shared/casework";
import { createProjection, type Fact, factIdSchema } from "#shared/documents";
import { hybridTimeOf, staffIdSchema } from "#shared/kernel";
import { stepsOf } from "./stage-steps.ts";

const zhou = staffIdSchema.parse("01J00000000000000000000001");
const idAt = (n: number) => factIdSchema.parse(`0123456789.${n}`);

const moved = (n: number, move: Move): Fact => ({
  id: idAt(n),
  at: hybridTimeOf(n),
  by: zhou,
  about: "journey",
  says: { moved: { ...move } },
  ...(n > 0 && { over: [idAt(n - 1)] }),
  v: 1,
});

const walk = (...way: readonly Stage[]) =>
  createProjection(way.slice(1).map((to, n) => moved(n, { from: way[n] ?? "booking", to })));

const stateOf = (steps: ReturnType<typeof stepsOf>, stage: Stage) =>
  steps.find((step) => step.stage === stage)?.state;

test("a client nobody moved stands in booking with everything ahead", () => {
  const steps = stepsOf(createProjection());
  expect(stateOf(steps, "booking")).toBe("current");
  expect(steps.slice(1).every(({ state }) => state === "ahead")).toBe(true);
});

test("what was passed over is skipped, what was gone through is done", () => {
  const steps = stepsOf(walk("booking", "consultation", "assessment", "matching"));
  expect(steps.map(({ state }) => state)).toEqual([
    "done",
    "done",
    "skipped",
    "done",
    "current",
    "ahead",
    "ahead",
    "ahead",
  ]);
});

test("whoever goes back has the later stages ahead again", () => {
  const steps = stepsOf(walk("booking", "consultation", "information", "consultation"));
  expect(stateOf(steps, "consultation")).toBe("current");
  expect(stateOf(steps, "information")).toBe("ahead");
});
