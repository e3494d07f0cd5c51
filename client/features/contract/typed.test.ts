import { expect, test } from "vitest";
import type { PlainDate } from "#shared/kernel";
import { readChange, readDayUntil, readYuanChange } from "./typed.ts";

const today = "2026-11-30" as PlainDate;

test("days are read as people type them, and none is ahead of today", () => {
  expect(readDayUntil("2026.11.3", today)).toBe("2026-11-03");
  expect(readDayUntil("２０２６-11-30", today)).toBe("2026-11-30");
  expect(readDayUntil("2026-12-01", today)).toBe("ahead");
  expect(readDayUntil("昨天", today)).toBe("bad");
});

test("what an annex adds or takes away has a sign, or is nothing", () => {
  expect(["", "2", "+2", "-1", "−1", "－1"].map(readChange)).toEqual([0, 2, 2, -1, -1, -1]);
  expect(["1.5", "两次", "99999"].map(readChange)).toEqual([undefined, undefined, undefined]);
  expect(["", "1000", "-500", "+1.2万"].map(readYuanChange)).toEqual([
    0, 100_000, -50_000, 1_200_000,
  ]);
  expect(readYuanChange("--5")).toBeUndefined();
});
