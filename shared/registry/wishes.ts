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

/** From least to most, both included; one end may be open. */
const rangeSchema = z.strictObject({ min: z.optional(z.int()), max: z.optional(z.int()) }).check(
  z.refine(({ min, max }) => min !== undefined || max !== undefined, "no end"),
  z.refine(({ min = -Infinity, max = Infinity }) => min <= max, "ends crossed"),
);

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
      /** How much it weighs, heaviest first. */
      importance: z.enum(["must", "important", "open", "any"]),
      saidBy: z.enum(["client", "relative", "matchmaker"]),
      /** On which ground it was changed, when it was not simply said: several refusals for one reason. */
      source: z.enum(["feedback"]),
    },
  },
} as const satisfies Vocabulary;
