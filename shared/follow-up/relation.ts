import {
  type ClientId,
  clientIdSchema,
  type Json,
  type JsonObject,
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

/**
 * What can be said in an introduction of how the two stand; each word is one value, so that two people's
 * different words are seen. Free words stand beside it: they go alone when one of the two is erased.
 */
export const relationVocabulary = {
  relation: { key: "only-one", fields: { stands: stoodSchema, note: wordsSchema(300) } },
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
export function relationOf(read: Read): Relation | undefined {
  const stands = readRelation(read("relation", "stands"));
  const note = read("relation", "note");
  return stands && typeof note === "string" ? { ...stands, note } : stands;
}

/** What is said of a relation: how the two stand and the free words on it, which replace earlier ones. */
export const saysRelation = (
  { note, ...stands }: Relation,
  before: Relation | undefined,
): readonly JsonObject[] => [
  { stands },
  ...(note === undefined && before?.note === undefined ? [] : [{ note: note ?? null }]),
];

/** Whether a relation is one in which nobody else is to be proposed. */
export const isExclusive = (stage: RelationStage): boolean =>
  stage === "exclusive" || stage === "engaged" || stage === "married";
