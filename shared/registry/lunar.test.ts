import { expect, test } from "vitest";
import { plainDateSchema } from "#shared/kernel";
import {
  countedAgeOn,
  lunarDayOf,
  nextLunarBirthday,
  starSignOf,
  zodiacOf,
  zodiacOfYear,
} from "./lunar.ts";

const day = (text: string) => plainDateSchema.parse(text);
const lunar = (text: string) => {
  const found = lunarDayOf(day(text));
  return found && [found.year, found.isLeap ? `闰${found.month}` : found.month, found.day];
};

test("the eve of the New Year still belongs to the old year", () => {
  expect(lunar("1990-01-26")).toEqual([1989, 12, 30]);
  expect(lunar("1990-01-27")).toEqual([1990, 1, 1]);
  expect(zodiacOf(day("1990-01-26"))).toBe("snake");
  expect(zodiacOf(day("1990-01-27"))).toBe("horse");
  expect(zodiacOf(day("1985-02-19"))).toBe("rat");
  expect(zodiacOf(day("1985-02-20"))).toBe("ox");
});

test("a leap month is told from the plain one before it", () => {
  expect(lunar("2017-07-22")).toEqual([2017, 6, 29]);
  expect(lunar("2017-07-23")).toEqual([2017, "闰6", 1]);
  expect(lunar("2020-05-25")).toEqual([2020, "闰4", 3]);
  expect(lunar("2033-12-25")).toEqual([2033, "闰11", 4]);
});

test("the animals come round every twelve years", () => {
  expect(zodiacOfYear(1984)).toBe("rat");
  expect(zodiacOfYear(1991)).toBe("goat");
  expect(zodiacOfYear(2003)).toBe("goat");
});

test("a star sign changes on its day", () => {
  expect(starSignOf(day("1992-03-20"))).toBe("pisces");
  expect(starSignOf(day("1992-03-21"))).toBe("aries");
  expect(starSignOf(day("1992-12-21"))).toBe("sagittarius");
  expect(starSignOf(day("1992-12-22"))).toBe("capricorn");
  expect(starSignOf(day("1993-01-19"))).toBe("capricorn");
  expect(starSignOf(day("1993-01-20"))).toBe("aquarius");
});

test("a child born on the eve is two on the next day, as families count", () => {
  expect(countedAgeOn(day("1990-01-26"), day("1990-01-26"))).toBe(1);
  expect(countedAgeOn(day("1990-01-26"), day("1990-01-27"))).toBe(2);
  expect(countedAgeOn(day("1992-05-20"), day("2026-11-30"))).toBe(35);
});

test("the next lunar birthday is found in this year or the next", () => {
  // 八月十五.
  const born = day("1991-09-22");
  expect(nextLunarBirthday(born, day("2026-09-25"))).toBe("2026-09-25");
  expect(nextLunarBirthday(born, day("2026-09-26"))).toBe("2027-09-15");
});

test("who was born in a leap month has a birthday every year", () => {
  // 闰六月初一.
  const born = day("2017-07-23");
  const next = nextLunarBirthday(born, day("2026-01-01"));
  expect(next && lunar(next)).toEqual([2026, 6, 1]);
});

test("who was born on a thirtieth has a birthday in a month of twenty-nine days", () => {
  // 腊月三十.
  const born = day("1990-01-26");
  for (const year of [2024, 2025, 2026, 2027, 2028]) {
    const next = nextLunarBirthday(born, day(`${year}-03-01`));
    const found = next && lunarDayOf(next);
    expect(found?.month).toBe(12);
    expect([29, 30]).toContain(found?.day);
  }
});
