import type { SeededRandom } from "#shared/kernel";
import type { Card } from "./card.ts";
import { some, weighted } from "./chance.ts";

/** How somebody lives, and what they are like. */
export const makeHabits = (random: SeededRandom): Card => ({
  smoking: weighted(random, { never: 62, dislikes: 18, sometimes: 10, often: 6, quitting: 4 }),
  drinking: weighted(random, { never: 45, socially: 44, gladly: 9, often: 2 }),
  diet: weighted(random, { everything: 60, light: 26, spicy: 10, vegetarian: 3, halal: 1 }),
  exercise: weighted(random, { rarely: 26, sometimes: 38, weekly: 28, daily: 8 }),
  pets: [weighted(random, { none: 72, cat: 14, dog: 11, other: 3 })],
  company: weighted(random, { homely: 34, balanced: 46, sociable: 17, alwaysOut: 3 }),
  spending: weighted(random, { thrifty: 28, balanced: 48, quality: 20, generous: 4 }),
  temperament: some(random, temperaments, random.integer(1, 3)),
  mbti: random.pick(["ISFJ", "INFP", "ENFJ", "ISTJ", "INTJ", "ESFJ", "INFJ", "ENFP"] as const),
});

const temperaments = [
  "slowToWarm",
  "outgoing",
  "reserved",
  "rational",
  "feeling",
  "gentle",
  "steady",
  "keepsBoundaries",
] as const;

/** What somebody hopes for, and how they came to us. */
export const makePlans = (random: SeededRandom, isOlder: boolean): Card => ({
  goal: isOlder
    ? weighted(random, { marriage: 50, companionship: 35, seriousDating: 15 })
    : weighted(random, { marriage: 68, seriousDating: 26, unsure: 6 }),
  marriagePlan: weighted(random, { withinOneYear: 30, withinTwoYears: 38, asItComes: 32 }),
  wantsChildren: isOlder
    ? weighted(random, { no: 80, negotiable: 15, unsure: 5 })
    : weighted(random, { yes: 52, negotiable: 28, unsure: 12, no: 8 }),
  withParents: weighted(random, { no: 46, forAWhile: 20, negotiable: 24, hopes: 6, maybe: 4 }),
  housework: weighted(random, { bySkill: 34, halves: 26, byTime: 22, negotiable: 18 }),
  householdMoney: weighted(random, { jointBudget: 48, separate: 16, joint: 14, negotiable: 22 }),
  bridalGifts: weighted(random, { flexible: 46, asIsCustom: 40, none: 10, other: 4 }),
  source: weighted(random, {
    referral: 26,
    walkIn: 20,
    miniProgram: 20,
    phone: 14,
    event: 10,
    advertising: 8,
    partner: 2,
  }),
  interest: weighted(random, { high: 34, medium: 46, low: 20 }),
});
