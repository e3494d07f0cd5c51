import { expect, test } from "vitest";
import { createDelayLadder } from "./delay-ladder.ts";

function ladderFrom(free: number) {
  let now = 1_000_000;
  const ladder = createDelayLadder(free, () => now);
  return {
    ...ladder,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

test("after five failures the waits are 1, 2, 4 seconds and so on, five minutes at most", () => {
  const { attempt, pass } = ladderFrom(5);
  for (let failure = 1; failure <= 5; failure++) expect(attempt("lin")).toBe(0);
  const waits: number[] = [];
  for (let failure = 6; failure <= 17; failure++) {
    const waitMs = attempt("lin");
    waits.push(waitMs / 1000);
    pass(waitMs);
    expect(attempt("lin")).toBe(0);
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]);
});

test("trying during the wait makes it no longer", () => {
  const { attempt, pass } = ladderFrom(1);
  attempt("lin");
  pass(600);
  expect(attempt("lin")).toBe(400);
  pass(400);
  expect(attempt("lin")).toBe(0);
});

test("many attempts at once gain nothing", () => {
  const { attempt } = ladderFrom(5);
  const waits = Array.from({ length: 100 }, () => attempt("lin"));
  expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
});

test("a success clears the ladder of that person, and of nobody else", () => {
  const { attempt, succeeded } = ladderFrom(1);
  attempt("lin");
  attempt("he");
  succeeded("lin");
  expect(attempt("lin")).toBe(0);
  expect(attempt("he")).toBe(1000);
});

test("failures are forgotten after half an hour of quiet", () => {
  const { attempt, pass } = ladderFrom(5);
  for (let failure = 1; failure <= 5; failure++) attempt("lin");
  pass(30 * 60_000);
  for (let failure = 1; failure <= 5; failure++) expect(attempt("lin")).toBe(0);
});
