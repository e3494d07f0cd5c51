/**
 * How far somebody meets one wish: 0 to 100, or not known. A value just outside of what was asked for
 * counts in part, because a matchmaker would still ask; unknown is never a no.
 */
import { ageOn, type PlainDate } from "#shared/kernel";
import {
  educationLevels,
  incomeBands,
  type StatedWish,
  type WishCriterion,
  type WishValue,
} from "#shared/registry";
import type { ComparedField, MatchCard } from "./match-card.ts";

/** Wishes about which a card says something that can be compared. */
export type ComparedCriterion = Exclude<WishCriterion, "never" | "bonus">;

/** Words for people to read: what nobody can be compared by. */
export const isCompared = (criterion: WishCriterion): criterion is ComparedCriterion =>
  criterion !== "never" && criterion !== "bonus";

/** What is compared with a wish. */
export type Compared = number | string | readonly string[];

/** The most a wish can be met. */
export const whole = 100;

/** The field that a wish is compared with; undefined for the age. */
export function fieldOf(criterion: ComparedCriterion): ComparedField | undefined {
  if (criterion === "age") return undefined;
  return criterion === "household" ? "householdKind" : criterion;
}

/** What a card has for a wish; undefined when it is not known. */
export function comparedIn(
  card: MatchCard,
  criterion: ComparedCriterion,
  today: PlainDate,
): Compared | undefined {
  const field = fieldOf(criterion);
  if (field) return card.values[field];
  return card.birthDate === undefined ? undefined : ageOn(card.birthDate, today);
}

/** How far a value meets a wish; undefined when the value is not known, or the two cannot be compared. */
export function measure(
  { criterion, value: wanted }: Pick<StatedWish, "criterion" | "value">,
  has: Compared | undefined,
): number | undefined {
  if (has === undefined) return undefined;
  if ("atLeast" in wanted) return measureSteps(criterion, wanted.atLeast, has);
  if ("anyOf" in wanted) return measureChoice(criterion, wanted.anyOf, has);
  return typeof has === "number" ? measureRange(criterion, wanted, has) : undefined;
}

const outside = (wanted: Range, has: number) =>
  Math.max((wanted.min ?? has) - has, has - (wanted.max ?? has), 0);

/** From least to most; one end may be open. */
type Range = Extract<WishValue, { readonly min?: number }>;

function measureRange(criterion: WishCriterion, wanted: Range, has: number): number {
  const off = outside(wanted, has);
  if (off === 0) return whole;
  if (criterion === "height") return heightOff.find(({ to }) => off <= to)?.measure ?? 10;
  // A year outside is a quarter less.
  return Math.max(0, whole - off * 25);
}

const heightOff = [
  { to: 2, measure: 85 },
  { to: 5, measure: 60 },
  { to: 10, measure: 35 },
] as const;

/** So much a wish can weigh beside what it weighs by itself, when it is missed by far. */
const farthest = 4;

/**
 * How far beyond what counts in part a value lies, 0 to 4: each further two years, five centimetres or
 * one step is one. What can be talked about near the wish cannot be talked about far from it.
 */
export function farBeyond(
  { criterion, value: wanted }: Pick<StatedWish, "criterion" | "value">,
  has: Compared | undefined,
): number {
  const beyond = (off: number, from: number, step: number) =>
    Math.min(farthest, Math.max(0, Math.floor((off - from) / step)));
  if ("atLeast" in wanted) {
    const grade = gradeOf[criterion];
    const [least, given] = [grade?.(wanted.atLeast) ?? -1, grade?.(String(has)) ?? -1];
    return least < 0 || given < 0 ? 0 : beyond(least - given, 2, 1);
  }
  if ("anyOf" in wanted || typeof has !== "number") return 0;
  const off = outside(wanted, has);
  return criterion === "height" ? beyond(off, 10, 5) : beyond(off, 4, 2);
}

/** A second bachelor's degree is no step of its own: it lies half a step above the first. */
const degrees: readonly string[] = educationLevels.filter((level) => level !== "doubleBachelor");
const bands: readonly string[] = incomeBands;
const gradeOf: Readonly<Partial<Record<WishCriterion, (code: string) => number>>> = {
  education: (code) =>
    code === "doubleBachelor" ? degrees.indexOf("bachelor") + 0.5 : degrees.indexOf(code),
  annualIncome: (code) => bands.indexOf(code),
};

/** One step below what was asked for is met by half. */
function measureSteps(criterion: WishCriterion, least: string, has: Compared): number | undefined {
  const grade = gradeOf[criterion];
  const [wanted, given] = [grade?.(least) ?? -1, grade?.(String(has)) ?? -1];
  if (wanted < 0 || given < 0) return undefined;
  if (given >= wanted) return whole;
  return wanted - given <= 1 ? 50 : 0;
}

function measureChoice(
  criterion: WishCriterion,
  anyOf: readonly string[],
  has: Compared,
): number | undefined {
  if (typeof has === "number") return undefined;
  if (typeof has !== "string") return has.some((one) => anyOf.includes(one)) ? whole : 0;
  const wanted = criterion === "city" ? anyOf.map(plainPlace) : anyOf;
  return wanted.includes(criterion === "city" ? plainPlace(has) : has) ? whole : 0;
}

/** 杭州 and 杭州市 are one place. */
const plainPlace = (place: string): string => place.trim().replace(/市$/u, "");
