/** How a trouble bends what the dice made of a person. */
import { addDays, type PlainDate, type SeededRandom } from "#shared/kernel";
import { surnameOf } from "#shared/registry";
import type { Card, Sex } from "./card.ts";
import { makeCard, opposite } from "./make-card.ts";
import type { PairType, Trouble } from "./trouble.ts";

/** The card of somebody with a trouble that is not about a pair. */
export function bentCard(card: Card, type: Trouble["type"]): Card {
  if (type === "ageInsteadOfDay") {
    const { birthDate, ...others } = card;
    return others;
  }
  if (type === "declines") {
    const { annualIncome, debts, ...others } = card;
    return others;
  }
  return card;
}

/** The card of the first of a pair. */
export function firstCard(random: SeededRandom, type: PairType, today: PlainDate): Card {
  const card = makeCard(random, today, { isOlder: false });
  if (type === "sibling") return { ...card, onlyChild: "no" };
  return type === "formerPartner"
    ? { ...card, ...divorcedOf(today), children: "withClient" }
    : card;
}

/** The card of the second of a pair, given the first one's. */
export function secondCard(
  random: SeededRandom,
  type: PairType,
  first: Card,
  today: PlainDate,
): Card {
  const { sex: firstSex = "female", name = "王敏" } = first;
  const make = (sex: Sex): Card => makeCard(random, today, { sex, isOlder: false });
  switch (type) {
    case "sibling":
      return siblingOf(first, make(opposite(firstSex)));
    case "formerPartner":
      return { ...make(opposite(firstSex)), ...divorcedOf(today), children: "withOtherParent" };
    case "sameName":
      return { ...make(firstSex), name };
    case "sharedPhone":
      return make(firstSex);
  }
}

/** Both of a former couple say the same of what was. */
const divorcedOf = (today: PlainDate): Card => ({
  maritalStatus: "divorced",
  marriageEndedOn: addDays(today, -900),
  childrenCount: 1,
  childrenAges: ["primary"],
});

function siblingOf({ name = "王敏", hometown, parents }: Card, card: Card): Card {
  const given = card.name?.slice(surnameOf(card.name).length) ?? "";
  return {
    ...card,
    name: surnameOf(name) + given,
    onlyChild: "no",
    ...(hometown && { hometown }),
    ...(parents && { parents }),
  };
}
