import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, plainDateSchema } from "#shared/kernel";
import { namedDays } from "./prc-holidays.ts";
import { addWorkingDays, answerDueOf, isWorkingDay } from "./working-days.ts";

const day = (text: string) => plainDateSchema.parse(text);

test("in an ordinary week, three working days are three days", () => {
  expect(answerDueOf(day("2026-11-30"))).toEqual({ by: "2026-12-03", isSure: true });
});

test("what is asked on a Thursday is answered by Tuesday", () => {
  expect(answerDueOf(day("2026-11-26")).by).toBe("2026-12-01");
});

test("the spring festival does not count, the Saturday worked in return does", () => {
  expect(answerDueOf(day("2026-02-13")).by).toBe("2026-02-25");
  expect(isWorkingDay(day("2026-02-14"))).toBe(true);
  expect(isWorkingDay(day("2026-02-16"))).toBe(false);
  expect(answerDueOf(day("2026-02-25")).by).toBe("2026-02-28");
});

test("the national holiday of 2025 and its two days in return", () => {
  expect(answerDueOf(day("2025-09-30")).by).toBe("2025-10-11");
  expect(isWorkingDay(day("2025-09-28"))).toBe(true);
});

test("where the holidays are not announced yet, only weekends are left out, and that is said", () => {
  expect(answerDueOf(day("2026-12-30"))).toEqual({ by: "2027-01-04", isSure: false });
  expect(answerDueOf(day("2028-10-02"))).toEqual({ by: "2028-10-05", isSure: false });
});

test("every day worked in return is a day of a weekend, and no holiday is named twice", () => {
  const days = namedDays();
  expect(new Set(days).size).toBe(days.length);
  for (const named of days) {
    const weekday = new Date(`${named}T00:00:00Z`).getUTCDay();
    if (isWorkingDay(named)) expect([0, 6]).toContain(weekday);
  }
});

test("whatever the day, the answer is due on a working day with exactly two working days between", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1500 }), (days) => {
      const asked = addDays(day("2025-01-01"), days);
      const by = addWorkingDays(asked, 3);
      expect(isWorkingDay(by)).toBe(true);
      let between = 0;
      for (let one = addDays(asked, 1); one < by; one = addDays(one, 1)) {
        if (isWorkingDay(one)) between += 1;
      }
      expect(between).toBe(2);
    }),
  );
});
