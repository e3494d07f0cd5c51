import {
  clientIdSchema,
  momentSchema,
  staffIdSchema,
  type Vocabulary,
  wordsSchema,
  z,
} from "#shared/kernel";

/** What can be said of an incident. */
export const incidentVocabulary = {
  opening: {
    key: "only-one",
    fields: {
      words: wordsSchema(4000),
      kind: z.enum(["money", "violence", "leak", "other"]),
      client: clientIdSchema,
      at: momentSchema,
    },
  },
  handling: {
    key: "only-one",
    fields: { handler: staffIdSchema, outcome: wordsSchema(2000), isHeld: z.boolean() },
  },
  measure: { key: "ulid", fields: { at: momentSchema, text: wordsSchema(2000) } },
} as const satisfies Vocabulary;
