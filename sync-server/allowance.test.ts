import { expect, test } from "vitest";
import { createAllowance } from "./allowance.ts";

test("what is used comes back with time, and no more than there was to begin with", () => {
  let now = 1_000_000;
  const { take, left } = createAllowance({ perSecond: 2, atOnce: 10 }, () => now);
  expect(take("lin", 10)).toBe(0);
  expect(take("lin", 4)).toBe(2);
  now += 2000;
  expect(take("lin", 4)).toBe(0);
  now += 60_000;
  expect(left("lin")).toBe(10);
});

test("of addresses without number only the ten thousand heard of last are remembered", () => {
  const { take, left } = createAllowance({ perSecond: 1, atOnce: 5 }, () => 1_000_000);
  take("lin", 5);
  take("he", 5);
  for (let address = 0; address < 9_998; address++) take(`10.0.${address}`, 1);
  expect(left("lin")).toBe(0);
  take("one more", 1);
  expect(left("lin")).toBe(0);
  expect(left("he")).toBe(5);
});
