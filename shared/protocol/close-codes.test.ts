import { expect, test } from "vitest";
import { closeCodes, closeNameOf, isFinal } from "./close-codes.ts";

test("every code has its name, and foreign codes have none", () => {
  for (const [name, code] of Object.entries(closeCodes)) expect(closeNameOf(code)).toBe(name);
  expect(closeNameOf(1006)).toBeUndefined();
});

test("a replica stops asking for all but what passes", () => {
  const passing = Object.values(closeCodes).filter((code) => !isFinal(code));
  expect(passing.sort()).toEqual([closeCodes.goingAway, closeCodes.tryLater]);
});
