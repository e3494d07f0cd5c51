/** The value lists of the end of a service. Codes are stored for ever and never shown: add, never rename. */
import { wordsSchema, z } from "#shared/kernel";

/** What came of a service. */
export const closingOutcomes = ["married", "exclusive", "left", "expired", "other"] as const;
export type ClosingOutcome = (typeof closingOutcomes)[number];

/** Why it ended, as far as anybody knows; several at once. */
export const closingCauses = [
  "metThroughUs",
  "metElsewhere",
  "noFittingPerson",
  "tooFewIntroductions",
  "serviceDisappointed",
  "price",
  "noTime",
  "family",
  "movedAway",
  "health",
  "noAnswer",
  "contractEnded",
  "breach",
  "duplicate",
  "deceased",
] as const;
export type ClosingCause = (typeof closingCauses)[number];

/** Why nobody was asked how satisfied they are. */
export const surveySkips = ["notReached", "wouldNot", "neverServed", "dispute", "other"] as const;
export type SurveySkip = (typeof surveySkips)[number];

/** A survey that was left out, with the reason. */
export const surveySkippedSchema = z.strictObject({
  reason: z.enum(surveySkips),
  text: z.optional(wordsSchema(300)),
});
