import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { officeTime, readOfficeTime } from "./office-clock.ts";

beforeEach(() => void vi.stubEnv("TZ", "America/Los_Angeles"));
afterEach(() => void vi.unstubAllEnvs());

const call = Date.parse("2026-11-30T06:05:00Z");

test("when 王敏 called is corrected by the office's clock, wherever the device stands", () => {
  expect(officeTime(call)).toBe("2026-11-30T14:05");
  expect(readOfficeTime("2026-11-30T14:05", call)).toBe(call);
});

test("what is no time, and what is still to come, is not taken", () => {
  const none = ["", "yesterday", "2026-11-30T14:06", "2026-02-30T10:00", "2026-11-30T25:00"];
  for (const text of none) expect(readOfficeTime(text, call), text).toBeUndefined();
});
