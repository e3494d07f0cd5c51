import type { SeededRandom } from "#shared/kernel";
import { clientFields, incomeBands } from "#shared/registry";
import type { Card } from "./card.ts";
import type { Trouble } from "./trouble.ts";

/** What was first written down wrongly, and what a colleague later made of it. */
export interface Mistake {
  readonly wrong: Card;
  readonly right: Card;
}

/** A slip of the kind that happens at the desk; undefined when nothing went wrong. */
export function makeMistake(
  random: SeededRandom,
  card: Card,
  trouble: Trouble,
): Mistake | undefined {
  if (trouble.type === "jinTakenForKg") return jinForKg(card);
  if (trouble.type !== "none" || !random.chance(0.25)) return undefined;
  return random.chance(0.6) ? misheardHeight(random, card) : lowerIncome(card);
}

const jinForKg = ({ weight }: Card): Mistake | undefined =>
  // The form takes no more: nobody heavier can be written down so.
  weight === undefined || weight * 2 > clientFields.weight.shape.max
    ? undefined
    : { wrong: { weight: weight * 2 }, right: { weight } };

const misheardHeight = (random: SeededRandom, { height }: Card): Mistake | undefined =>
  height === undefined
    ? undefined
    : { wrong: { height: height + random.pick([-3, -2, 2, 3]) }, right: { height } };

function lowerIncome({ annualIncome }: Card): Mistake | undefined {
  const lower = annualIncome && incomeBands[incomeBands.indexOf(annualIncome) - 1];
  return lower ? { wrong: { annualIncome: lower }, right: { annualIncome } } : undefined;
}
