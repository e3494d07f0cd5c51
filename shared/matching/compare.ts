/** A few people side by side: what each has of what can be compared, the differences first. */
import type { PlainDate } from "#shared/kernel";
import type { VerifiableClaim, WishCriterion } from "#shared/registry";
import { type ComparedField, comparedFields, type MatchCard } from "./match-card.ts";
import {
  type Compared,
  type ComparedCriterion,
  comparedIn,
  fieldOf,
  isCompared,
  measure,
} from "./measure.ts";

/** One thing of everybody who is compared. */
export interface ComparedRow {
  readonly criterion: ComparedCriterion;
  /** In the order of the people. */
  readonly cells: readonly ComparedCell[];
  readonly isDifferent: boolean;
}

/** What one has, and how far that meets what is asked for. */
export interface ComparedCell {
  /** Undefined when it is not known. */
  readonly has: Compared | undefined;
  /** 0 to 100; undefined when nobody asked for it, or it cannot be told. */
  readonly measure: number | undefined;
}

/** What there is to compare, by the wishes of one: what differs first, then what is alike; what is known of nobody is left out. */
export function compareCards(
  wisher: MatchCard,
  cards: readonly MatchCard[],
  today: PlainDate,
): readonly ComparedRow[] {
  const rows = criteria.flatMap((criterion): readonly ComparedRow[] => {
    const wish = wisher.wishes.find((one) => one.criterion === criterion);
    // Faith and ethnic group are nobody's business who did not ask for them.
    if (!wish && (criterion === "ethnicity" || criterion === "religion")) return [];
    const cells = cards.map((card) => {
      const has = comparedIn(card, criterion, today);
      return { has, measure: wish && measure(wish, has) };
    });
    if (cells.every(({ has }) => has === undefined)) return [];
    const isDifferent = new Set(cells.map(({ has }) => JSON.stringify(has))).size > 1;
    return [{ criterion, cells, isDifferent }];
  });
  return [
    ...rows.filter(({ isDifferent }) => isDifferent),
    ...rows.filter(({ isDifferent }) => !isDifferent),
  ];
}

const criterionOf = (field: ComparedField): WishCriterion =>
  field === "householdKind" ? "household" : field;
const criteria: readonly ComparedCriterion[] = [
  "age" as const,
  ...comparedFields.map(criterionOf).filter(isCompared),
];

/** What has to be seen for something that is compared to count as verified; undefined where nothing is. */
export const claimOf = (criterion: ComparedCriterion): VerifiableClaim | undefined =>
  claims[fieldOf(criterion) ?? "age"];

const claims: Readonly<Partial<Record<ComparedField | "age", VerifiableClaim>>> = {
  age: "identity",
  householdKind: "household",
  education: "education",
  annualIncome: "income",
  housing: "housing",
  car: "car",
  occupation: "occupation",
  employerKind: "occupation",
};
