import { expect, test } from "vitest";
import { causeSince, causesSince, type EpochBegun, restoredEpoch } from "./epochs.ts";

const begun: readonly EpochBegun[] = [
  { epoch: 2, cause: "compacted" },
  { epoch: 3, cause: "erased" },
  { epoch: 60_000, cause: "restored" },
  { epoch: 60_001, cause: "compacted" },
];

test.for([
  [1, "erased"],
  [2, "erased"],
  [3, "restored"],
  [60_000, "compacted"],
] as const)("whoever has epoch %i takes the newest for %s", ([epoch, cause]) => {
  expect(causeSince(begun, epoch)).toBe(cause);
});

test("whoever missed several epochs knows all their causes", () => {
  expect(causesSince(begun, 1)).toEqual(new Set(["compacted", "erased", "restored"]));
  expect(causesSince(begun, 60_000)).toEqual(new Set(["compacted"]));
  expect(causesSince(begun, 7)).toEqual(new Set(["restored", "compacted"]));
});

test("an epoch that nobody knows any more was lost with a restoration", () => {
  expect(causeSince(begun, 7)).toBe("restored");
  expect(causeSince([{ epoch: 2, cause: "compacted" }], 9)).toBe("restored");
  expect(causeSince([], 3)).toBe("restored");
});

test("a restored epoch is later than all that is known, and than all given out until now", () => {
  const nowMs = Date.UTC(2026, 10, 24, 12);
  const epoch = restoredEpoch(3, nowMs);
  expect(epoch).toBeGreaterThan(50_000);
  expect(epoch).toBeLessThan(1_000_000);
  expect(restoredEpoch(epoch, nowMs)).toBe(epoch + 1);
});
