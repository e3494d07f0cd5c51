import { ageOn, ok, type PlainDate, parsePlainDate, type Result, refuse } from "#shared/kernel";
import { readLunarDay } from "./read-lunar-day.ts";
import { plainText } from "./typed-text.ts";

/** Nobody younger is served. */
const adultAge = 18;
/** Whoever would be older was mistyped. */
const oldestAge = 100;

/** Why a text is not the day asked for. */
export type DayRefusal =
  | { readonly type: "notADay" }
  /** Somebody typed the age instead: ask for the day. */
  | { readonly type: "ageInsteadOfDay"; readonly age: number }
  | { readonly type: "inTheFuture" }
  | { readonly type: "tooLongAgo"; readonly years: number }
  | { readonly type: "underAge"; readonly age: number; readonly adultAge: number };

/**
 * Reads a past day as people write it, also with a year of two digits: `90.3.5`, `900305`, and by the
 * lunar calendar: `农历68年八月十五`.
 */
export function readPastDay(text: string, today: PlainDate): Result<PlainDate, DayRefusal> {
  const said = plainText(text)
    .replace(/(\d)\s+(?=\d)/g, "$1-")
    .replace(/\s/g, "")
    .replace(/[号號]$/u, "日");
  const age = /^(\d{1,3})岁?$/.exec(said)?.[1];
  if (age !== undefined) return refuse({ type: "ageInsteadOfDay", age: Number(age) });
  const day =
    readLunarDay(said, (year) => Number(centuryOf(year, today) + year)) ??
    parsePlainDate(withCentury(said, today));
  if (!day) return refuse({ type: "notADay" });
  if (day > today) return refuse({ type: "inTheFuture" });
  return ageOn(day, today) > oldestAge ? refuse({ type: "tooLongAgo", years: oldestAge }) : ok(day);
}

/** Reads the birth date of somebody who must be an adult today. */
export function readBirthDate(text: string, today: PlainDate): Result<PlainDate, DayRefusal> {
  const day = readPastDay(text, today);
  if (!day.ok) return day;
  const age = ageOn(day.value, today);
  return age < adultAge ? refuse({ type: "underAge", age, adultAge }) : day;
}

/** A year of two digits is the latest one that is not to come. */
function withCentury(said: string, today: PlainDate): string {
  const year = /^(\d{2})(?=[-/.年]|\d{4}$)/.exec(said)?.[1];
  if (year === undefined) return said;
  return centuryOf(year, today) + said;
}

const centuryOf = (twoDigits: string, today: PlainDate): string =>
  twoDigits > today.slice(2, 4) ? "19" : "20";
