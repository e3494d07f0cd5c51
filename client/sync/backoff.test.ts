import { expect, test } from "vitest";
import { seededRandom } from "#shared/kernel";
import { createBackoff } from "./backoff.ts";

test("waits grow to half a minute, differ between people, and start again after success", () => {
  const backoff = createBackoff(seededRandom(1).bytes);
  const other = createBackoff(seededRandom(2).bytes);
  const waits = Array.from({ length: 12 }, () => backoff.next());
  expect(waits[0]).toBeGreaterThanOrEqual(250);
  expect(waits[0]).toBeLessThanOrEqual(500);
  expect(Math.max(...waits)).toBeLessThanOrEqual(30_000);
  expect(waits.at(-1)).toBeGreaterThanOrEqual(15_000);
  expect(waits).not.toEqual(Array.from({ length: 12 }, () => other.next()));
  backoff.reset();
  expect(backoff.next()).toBeLessThanOrEqual(500);
});
