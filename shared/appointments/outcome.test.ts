import { expect, test } from "vitest";
import { outcomeRefusal } from "./index.ts";

const at = (text: string): number => Date.parse(`${text}+08:00`);
const time = { fromMs: at("2026-11-30T14:00"), toMs: at("2026-11-30T15:00") };

test("nobody came to an appointment of tomorrow; who is early on the day itself, came", () => {
  expect(outcomeRefusal("came", time, at("2026-11-29T23:59"))).toBe("notOnThatDay");
  expect(outcomeRefusal("came", time, at("2026-11-30T08:30"))).toBeUndefined();
  expect(outcomeRefusal("came", time, at("2026-12-02T08:30"))).toBeUndefined();
});

test("nobody stayed away before it began", () => {
  expect(outcomeRefusal("didNotCome", time, at("2026-11-30T13:59"))).toBe("notBegun");
  expect(outcomeRefusal("didNotCome", time, at("2026-11-30T14:00"))).toBeUndefined();
});

test("what is still to come can be called off at any time", () => {
  expect(outcomeRefusal("cancelled", time, at("2026-11-01T09:00"))).toBeUndefined();
});
