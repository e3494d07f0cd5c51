import { addDays, ageOn, type PlainDate, type SeededRandom } from "#shared/kernel";
import type { ValueOf } from "#shared/registry";
import type { Card, Sex } from "./card.ts";
import { normal, weighted } from "./chance.ts";
import { makeHabits, makePlans } from "./leanings.ts";
import { makeManner } from "./manner.ts";
import { givenName, surname } from "./names.ts";
import { cityWithProvince, makeHometown, makePlace } from "./places.ts";
import { makeWork } from "./work.ts";

/** What of a person is settled before the dice are thrown. */
export interface Settled {
  readonly sex?: Sex;
  /** In the second hill of ages, 45 to 60. */
  readonly isOlder?: boolean;
}

/** Makes a person up: two hills of age, two thirds women, as an agency in a city sees them. */
export function makeCard(random: SeededRandom, today: PlainDate, settled: Settled = {}): Card {
  const sex = settled.sex ?? weighted(random, { female: 62, male: 38 });
  const isOlder = settled.isOlder ?? random.chance(0.28);
  const birthDate = birthDateOf(random, today, ageWanted(random, sex, isOlder));
  const kin = family(random, isOlder);
  return {
    name: surname(random) + givenName(random, sex, ageOn(birthDate, today)),
    sex,
    seeks: random.chance(0.97) ? opposite(sex) : "either",
    birthDate,
    ...origin(random),
    ...body(random, sex),
    ...makeWork(random, isOlder),
    ...marriage(random, isOlder, ageOn(birthDate, today), today),
    ...kin,
    ...makeHabits(random),
    ...makePlans(random, isOlder),
    ...makeManner(random, isOlder),
    ...siblings(random, kin.onlyChild === "yes"),
  };
}

/** The other one of two. */
export const opposite = (sex: Sex): Sex => (sex === "female" ? "male" : "female");

function ageWanted(random: SeededRandom, sex: Sex, isOlder: boolean): number {
  if (isOlder) return normal(random, 52, 3.5);
  return Math.max(22, normal(random, sex === "female" ? 31 : 34, 3));
}

const birthDateOf = (random: SeededRandom, today: PlainDate, age: number): PlainDate =>
  addDays(today, -Math.round(age * 365.25) - random.integer(1, 360));

function origin(random: SeededRandom): Card {
  const lives = makePlace(random);
  const hometown = makeHometown(random, lives);
  const isLocal = random.chance(0.7);
  return {
    ...lives,
    hometown,
    householdPlace: isLocal ? cityWithProvince(lives) : hometown,
    householdKind: isLocal ? weighted(random, { localUrban: 8, localRural: 2 }) : "elsewhere",
    ethnicity: weighted(random, { han: 94, she: 2, hui: 1, tujia: 1, miao: 1, manchu: 1 }),
    religion: weighted(random, { none: 86, buddhist: 9, protestant: 4, daoist: 1 }),
    settling: weighted(random, { stays: 60, decidesTogether: 20, mayLeave: 8, unsure: 12 }),
    distance: weighted(random, { localOnly: 48, nearby: 26, forAWhile: 8, negotiable: 18 }),
  };
}

function body(random: SeededRandom, sex: Sex): Card {
  const height = sex === "female" ? normal(random, 163, 5.5) : normal(random, 174, 6);
  const massIndex = (sex === "female" ? normal(random, 210, 18) : normal(random, 238, 24)) / 10;
  return { height, weight: Math.round(massIndex * (height / 100) ** 2), build: build(massIndex) };
}

function build(massIndex: number): ValueOf<"build"> {
  if (massIndex < 19.5) return "slim";
  if (massIndex < 23) return "balanced";
  return massIndex < 26 ? "full" : "strong";
}

const firstMarriages = { neverMarried: 87, divorced: 12.5, widowed: 0.5 };
const laterMarriages = { neverMarried: 10, divorced: 74, widowed: 16 };

function marriage(random: SeededRandom, isOlder: boolean, age: number, today: PlainDate): Card {
  const maritalStatus = weighted(random, isOlder ? laterMarriages : firstMarriages);
  if (maritalStatus === "neverMarried") return { maritalStatus, children: "none" };
  const longestAgoDays = Math.max(400, (age - 24) * 200);
  const marriageEndedOn = addDays(today, -random.integer(200, longestAgoDays));
  const children = random.chance(isOlder ? 0.88 : 0.55) ? childrenOf(random, isOlder) : noChildren;
  return { maritalStatus, marriageEndedOn, ...children };
}

const noChildren: Card = { children: "none" };

const childrenOf = (random: SeededRandom, isOlder: boolean): Card => ({
  children: isOlder
    ? weighted(random, { grownUp: 7, withClient: 2, withOtherParent: 1 })
    : weighted(random, { withClient: 5, withOtherParent: 4, shared: 1 }),
  childrenCount: random.chance(0.85) ? 1 : 2,
  childrenAges: [
    isOlder
      ? weighted(random, { adult: 7, teenage: 3 })
      : weighted(random, { preschool: 4, primary: 6 }),
  ],
});

const family = (random: SeededRandom, isOlder: boolean): Card => ({
  onlyChild: random.chance(isOlder ? 0.15 : 0.55) ? "yes" : "no",
  parents: isOlder
    ? weighted(random, { oneLeft: 45, together: 28, noneLeft: 25, apart: 2 })
    : weighted(random, { together: 84, apart: 9, oneLeft: 6, noneLeft: 1 }),
  parentsPension: weighted(random, { both: 60, one: 24, neither: 16 }),
  familySay: weighted(random, { low: 30, medium: 50, high: 20 }),
});

const siblings = (random: SeededRandom, isOnlyChild: boolean): Card => ({
  siblings: isOnlyChild
    ? ["none"]
    : [weighted(random, { elderBrother: 3, youngerSister: 3, elderSister: 2, youngerBrother: 2 })],
});
