import { momentSchema, type Vocabulary, wordsSchema } from "#shared/kernel";

/** What can be said in an assessment: read by those who serve the client, never a label. */
export const assessmentVocabulary = {
  result: {
    key: "ulid",
    fields: { at: momentSchema, instrument: wordsSchema(80), text: wordsSchema(4000) },
  },
  positioning: { key: "only-one", fields: { text: wordsSchema(2000) } },
} as const satisfies Vocabulary;
