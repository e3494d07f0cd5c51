import { ageOn, type JsonObject, type PlainDate, type SeededRandom } from "#shared/kernel";
import type { WishCriterion } from "#shared/registry";
import type { Card } from "./card.ts";
import { weighted } from "./chance.ts";

/** A wish as it is said. */
export interface SampleWish {
  readonly criterion: WishCriterion;
  readonly says: JsonObject;
}

/** What somebody asks for: few wishes each, and an age range only now and then. */
export function makeWishes(
  random: SeededRandom,
  card: Card,
  today: PlainDate,
): readonly SampleWish[] {
  const wishes: readonly (readonly [WishCriterion, number, JsonObject])[] = [
    ["age", 0.4, ageRange(random, card, today)],
    [
      "height",
      0.45,
      {
        min:
          card.sex === "female" ? random.pick([168, 170, 172, 175]) : random.pick([155, 158, 160]),
      },
    ],
    ["education", 0.5, { atLeast: random.pick(["college", "bachelor"]) }],
    [
      "annualIncome",
      card.sex === "female" ? 0.4 : 0.05,
      { atLeast: card.annualIncome ?? "from8to12" },
    ],
    ["city", 0.55, { anyOf: [card.city ?? "杭州市"] }],
    [
      "maritalStatus",
      0.4,
      {
        anyOf:
          card.maritalStatus === "neverMarried"
            ? ["neverMarried"]
            : ["neverMarried", "divorced", "widowed"],
      },
    ],
    [
      "children",
      0.35,
      {
        anyOf:
          card.children === "none"
            ? ["none", "withOtherParent"]
            : ["none", "withClient", "withOtherParent", "grownUp"],
      },
    ],
    ["smoking", 0.3, { anyOf: ["never", "dislikes", "quitting"] }],
  ];
  const stated = wishes.filter(([, chance]) => random.chance(chance));
  return (stated.length > 0 ? stated : wishes.slice(4, 5)).map(([criterion, , value]) => ({
    criterion,
    says: {
      value,
      importance: weighted(random, importances),
      saidBy: random.chance(0.9) ? "client" : "relative",
    },
  }));
}

const importances = { important: 45, open: 30, must: 22, any: 3 };

/** Women mostly wish for their own age to six years more, men for the reverse. */
function ageRange(random: SeededRandom, { birthDate, sex }: Card, today: PlainDate): JsonObject {
  const age = birthDate ? ageOn(birthDate, today) : 32;
  const above = sex === "female" ? random.integer(4, 8) : random.integer(0, 2);
  const below = sex === "female" ? random.integer(0, 2) : random.integer(4, 8);
  return { min: Math.max(20, age - below), max: age + above };
}
