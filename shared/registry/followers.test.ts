import { expect, test } from "vitest";
import { isSettledElsewhere } from "./followers.ts";

test("the mark of a consent, of a paper and of a number asks nothing of its own", () => {
  expect(isSettledElsewhere("phoneTail/1", "tail")).toBe(true);
  expect(isSettledElsewhere("consented/money", "is")).toBe(true);
  expect(isSettledElsewhere("verified/identity", "until")).toBe(true);
  expect(isSettledElsewhere("matching", "consent")).toBe(true);
});

test("that two people were kept apart on two days is no disagreement, and why they are is", () => {
  expect(isSettledElsewhere("exclusion/01JA0000000000000000000CHN", "on")).toBe(true);
  expect(isSettledElsewhere("exclusion/01JA0000000000000000000CHN", "why")).toBe(false);
  expect(isSettledElsewhere("matching", "isPaused")).toBe(false);
  expect(isSettledElsewhere("profile", "maritalStatus")).toBe(false);
});
