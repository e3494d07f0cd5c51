import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { dayOf } from "./day.ts";

/** A matchmaker abroad, whose device is sixteen hours behind the office. */
beforeEach(() => void vi.stubEnv("TZ", "America/Los_Angeles"));
afterEach(() => void vi.unstubAllEnvs());

const evening = Date.parse("2026-11-29T20:30:00Z");

test("the day is the office's, wherever the device stands", () => {
  expect(new Date(evening).getTimezoneOffset()).toBe(8 * 60);
  expect(dayOf(evening)).toBe("2026-11-30");
});
