import type { FieldName } from "./client.ts";
import type { Read } from "./read.ts";

/** What a matchmaker needs to know first, in the order in which it is asked. */
export const essentialFields = [
  "name",
  "sex",
  "birthDate",
  "maritalStatus",
  "children",
  "city",
  "education",
  "occupation",
  "height",
  "seeks",
  "goal",
  "annualIncome",
  "housing",
  "householdPlace",
  "distance",
  "marriagePlan",
  "wantsChildren",
  "withParents",
  "smoking",
  "drinking",
  "weight",
  "employerKind",
  "onlyChild",
  "settling",
] as const satisfies readonly FieldName[];

/** How far a card is, and what to ask next. */
export interface Completeness {
  readonly answered: number;
  readonly asked: number;
  /** At most three fields. */
  readonly next: readonly FieldName[];
}

/** Whether a question was answered; "I would rather not say" is an answer. */
export const isAnswered = (read: Read, field: FieldName): boolean =>
  read("profile", field) !== undefined || read(`declined/${field}`, "on") === true;

/** Counts the answers to the essential questions. */
export function completeness(read: Read): Completeness {
  const open = essentialFields.filter((field) => !isAnswered(read, field));
  return {
    answered: essentialFields.length - open.length,
    asked: essentialFields.length,
    next: open.slice(0, 3),
  };
}
