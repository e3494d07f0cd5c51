/**
 * One annex that perhaps was written down twice: two of one contract that change the same by as
 * much, of the same or the next day, from different tabs. Both add up, so both are asked about until
 * one is dropped or somebody says that both were signed.
 */
import { addDays } from "#shared/kernel";
import type { Annex } from "./contract.ts";
import { type AgreementWords, agreementWords } from "./words.ts";

const parts = ["meetings", "introductions", "days", "priceFen"] as const;

/** The groups of a contract's annexes that are still to be asked about, each in its order. */
export function annexesAlike(annexes: readonly Annex[]): readonly (readonly Annex[])[] {
  const asked = annexes.filter((one) => annexes.some((other) => isPerhapsTheSame(one, other)));
  const keyOf = (annex: Annex): string => parts.map((part) => annex[part]).join(" ");
  return [...new Set(asked.map(keyOf))].map((key) => asked.filter((one) => keyOf(one) === key));
}

/** What is said when all of them were signed: each names those after it. */
export const allSignedWords = (annexes: readonly Annex[]): readonly AgreementWords[] =>
  annexes.slice(0, -1).map(({ about, beside }, place) => {
    const later = annexes.slice(place + 1).map(({ id }) => id);
    return agreementWords.beside(about, [...new Set([...beside, ...later])]);
  });

function isPerhapsTheSame(one: Annex, other: Annex): boolean {
  const isAlike = parts.every((part) => one[part] === other[part]);
  const changesAny = parts.some((part) => one[part] !== 0);
  const isNear = addDays(one.on, 1) >= other.on && addDays(other.on, 1) >= one.on;
  const isSettled = one.beside.includes(other.id) || other.beside.includes(one.id);
  return isAlike && changesAny && isNear && one.run !== other.run && !isSettled;
}
