import fc from "fast-check";
import { expect, test } from "vitest";
import { checkMove, stages } from "#shared/casework";
import { seededRandom } from "#shared/kernel";
import { openingHours, sessionTimes } from "./times.ts";
import { makeStage, wayTo } from "./way.ts";

test("a way leads unbroken from booking to where the client is, by moves the table allows", () => {
  fc.assert(
    fc.property(fc.integer(), fc.constantFrom(...stages), (seed, stage) => {
      const moves = wayTo(stage, seededRandom(seed));
      let at: (typeof stages)[number] = "booking";
      for (const { from, to, ...why } of moves) {
        expect(from).toBe(at);
        expect(checkMove(from, to, why).ok).toBe(true);
        at = to;
      }
      expect(at).toBe(stage);
    }),
  );
});

test("clients stand in every stage, most of them in matching", () => {
  const random = seededRandom(3);
  const drawn = Array.from({ length: 2_000 }, () => makeStage(random));
  const count = (stage: string): number => drawn.filter((one) => one === stage).length;
  for (const stage of stages) expect(count(stage)).toBeGreaterThan(80);
  expect(Math.max(...stages.map(count))).toBe(count("matching"));
});

const now = Date.parse("2026-11-24T07:00:00Z");

test("sessions follow each other, begin with the first and never lie in the future", () => {
  const hours = fc.integer({ min: 1, max: 13_000 });
  fc.assert(
    fc.property(fc.integer(), hours, fc.integer({ min: 2, max: 12 }), (seed, ago, count) => {
      const first = now - ago * 3_600_000;
      const times = sessionTimes(seededRandom(seed), first, now, count);
      expect(times).toHaveLength(count);
      expect(times[0]).toBe(first);
      for (const [at, time] of times.entries()) {
        expect(time).toBeGreaterThan(times[at - 1] ?? 0);
        expect(time).toBeLessThan(now);
      }
    }),
  );
});

test("the agency is open from nine to half past six, its own time", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 0, max: 86_399_999 }), (seed, ofDay) => {
      const midnight = Date.parse("2026-11-23T16:00:00Z");
      const opened = openingHours(midnight + ofDay, seededRandom(seed)) - midnight;
      expect(opened).toBeGreaterThanOrEqual(9 * 3_600_000);
      expect(opened).toBeLessThan(18.5 * 3_600_000);
    }),
  );
});
