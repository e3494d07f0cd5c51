import {
  type ClientId,
  clientIdSchema,
  type Json,
  type PlainDate,
  plainDateSchema,
  type Vocabulary,
  wordsSchema,
  z,
} from "#shared/kernel";
import type { Read } from "#shared/registry";

/** How two people who were introduced stand to each other, from the first meeting on. */
export const relationStages = [
  "justMet",
  "inContact",
  "steady",
  "exclusive",
  "engaged",
  "married",
  "parted",
] as const;
export type RelationStage = (typeof relationStages)[number];

/** Whose word it is: one of the two, both, or what the matchmaker saw. */
export const relationWitnesses = ["both", "matchmaker"] as const;
export type RelationWitness = ClientId | (typeof relationWitnesses)[number];

const stoodSchema = z.strictObject({
  stage: z.enum(relationStages),
  /** Since when it is so, as they say. */
  on: plainDateSchema,
  word: z.union([z.enum(relationWitnesses), clientIdSchema]),
  note: z.optional(wordsSchema(300)),
});

/** What can be said in an introduction of how the two stand; each word is one value, so that two people's different words are seen. */
export const relationVocabulary = {
  relation: { key: "only-one", fields: { stands: stoodSchema } },
} as const satisfies Vocabulary;

/** How two people stand, since when, and who says so. */
export interface Relation {
  readonly stage: RelationStage;
  readonly on: PlainDate;
  readonly word: RelationWitness;
  readonly note?: string | undefined;
}

/** Reads one word on a relation; undefined when it is none, or not known here. */
export const readRelation = (said: Json | undefined): Relation | undefined =>
  stoodSchema.safeParse(said).data;

/** How the two of an introduction stand; undefined before anybody said. */
export const relationOf = (read: Read): Relation | undefined =>
  readRelation(read("relation", "stands"));

/** Whether a relation is one in which nobody else is to be proposed. */
export const isExclusive = (stage: RelationStage): boolean =>
  stage === "exclusive" || stage === "engaged" || stage === "married";
