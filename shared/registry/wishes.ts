import { type Vocabulary, wordsSchema, z } from "#shared/kernel";

/** What a client can ask for in another person, each a `wish/<criterion>`. */
export const wishCriteria = [
  "age",
  "height",
  "education",
  "annualIncome",
  "city",
  "household",
  "maritalStatus",
  "children",
  "housing",
  "car",
  "occupation",
  "employerKind",
  "ethnicity",
  "religion",
  "smoking",
  "drinking",
  "distance",
  "wantsChildren",
  "withParents",
  "temperament",
  "never",
  "bonus",
] as const;
export type WishCriterion = (typeof wishCriteria)[number];

/** How much a wish weighs, heaviest first. */
export const importances = ["must", "important", "open", "any"] as const;
export type Importance = (typeof importances)[number];

/** Who said it: a wish of the mother is not a wish of the client. */
export const wishSpeakers = ["client", "relative", "matchmaker"] as const;

/** From least to most, both included; an open end is missing. */
const rangeSchema = z
  .strictObject({ min: z.optional(z.int()), max: z.optional(z.int()) })
  .check(z.refine(({ min, max }) => min === undefined || max === undefined || min <= max));

/** What can be said of a wish. Nothing said means anything goes. */
export const wishVocabulary = {
  wish: {
    key: "word",
    fields: {
      /** A range, at least this code, any of these codes or words. */
      value: z.union([
        rangeSchema,
        z.strictObject({ atLeast: wordsSchema(40) }),
        z.strictObject({ anyOf: z.array(wordsSchema(40)).check(z.minLength(1), z.maxLength(40)) }),
      ]),
      importance: z.enum(importances),
      saidBy: z.enum(wishSpeakers),
    },
  },
} as const satisfies Vocabulary;
