import { type Json, type Vocabulary, wordsSchema, z } from "#shared/kernel";
import type { Read } from "./read.ts";

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

/** A range, at least this code, any of these codes or words. */
const wishValueSchema = z.union([
  rangeSchema,
  z.strictObject({ atLeast: wordsSchema(40) }),
  z.strictObject({ anyOf: z.array(wordsSchema(40)).check(z.minLength(1), z.maxLength(40)) }),
]);
export type WishValue =
  | { readonly min?: number; readonly max?: number }
  | { readonly atLeast: string }
  | { readonly anyOf: readonly string[] };

/** How much a wish weighs, heaviest first. */
export const wishImportances = ["must", "important", "open", "any"] as const;
export type WishImportance = (typeof wishImportances)[number];

/** What can be said of a wish. Nothing said means anything goes. */
export const wishVocabulary = {
  wish: {
    key: "word",
    fields: {
      value: wishValueSchema,
      importance: z.enum(wishImportances),
      saidBy: z.enum(["client", "relative", "matchmaker"]),
      /** On which ground it was changed, when it was not simply said: several refusals for one reason. */
      source: z.enum(["feedback"]),
    },
  },
} as const satisfies Vocabulary;

/** A wish as it stands on a card. */
export interface StatedWish {
  readonly criterion: WishCriterion;
  readonly value: WishValue;
  /** Whoever said what they wish and not how much finds it important. */
  readonly importance: WishImportance;
  readonly saidBy: "client" | "relative" | "matchmaker" | undefined;
}

const saidBySchema = wishVocabulary.wish.fields.saidBy;

/** The wishes that stand on a card, in the order of the card. */
export const wishesOf = (read: Read): readonly StatedWish[] =>
  wishCriteria.flatMap((criterion) => {
    const about = `wish/${criterion}`;
    const wanted = read(about, "value");
    const value = wanted === undefined ? undefined : wishValueOf(wanted);
    if (value === undefined) return [];
    const said = read(about, "importance");
    return {
      criterion,
      value,
      importance: wishImportances.find((one) => one === said) ?? "important",
      saidBy: saidBySchema.safeParse(read(about, "saidBy")).data,
    };
  });

/** What is wished for, when it is a range, at least a code, or any of some; else undefined. */
export function wishValueOf(wanted: Json): WishValue | undefined {
  const parsed = wishValueSchema.safeParse(wanted);
  // An end that is open is left out by the schema, never undefined.
  return parsed.success ? (parsed.data as WishValue) : undefined;
}
