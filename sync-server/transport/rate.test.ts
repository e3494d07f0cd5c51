import { expect, test } from "vitest";
import { Rate } from "./rate.ts";

const takes = (rate: Rate, count: number, nowMs: number, bytes = 10): number =>
  Array.from({ length: count }, () => rate.take(bytes, nowMs)).filter(Boolean).length;

test("ten seconds' worth may come at once, then so many a second", () => {
  const rate = new Rate(5, 0);
  expect(takes(rate, 100, 0)).toBe(50);
  expect(takes(rate, 100, 100)).toBe(0);
  expect(takes(rate, 100, 1000)).toBe(5);
  expect(takes(rate, 100, 1200)).toBe(1);
});

test("a long silence is worth no more than ten seconds", () => {
  const rate = new Rate(5, 0);
  takes(rate, 100, 0);
  expect(takes(rate, 100, 3_600_000)).toBe(50);
});

test("a long message counts for its length, and is paid off by those after it", () => {
  const rate = new Rate(5, 0);
  expect(takes(rate, 100, 0, 40_000)).toBe(5);
  expect(takes(rate, 1, 1000, 1024 * 1024)).toBe(1);
  expect(takes(rate, 1, 40_000)).toBe(0);
  expect(takes(rate, 1, 60_000)).toBe(1);
});

test("asking often while there is nothing left does not slow the filling", () => {
  const rate = new Rate(5, 0);
  takes(rate, 50, 0);
  let taken = 0;
  for (let nowMs = 1; nowMs <= 1000; nowMs += 1) taken += takes(rate, 1, nowMs);
  expect(taken).toBe(5);
});
