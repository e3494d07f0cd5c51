import { momentSchema, plainDateSchema, type Vocabulary, wordsSchema, z } from "#shared/kernel";

/** What can be said in a case file: only those who serve the client read it. */
export const caseVocabulary = {
  interview: {
    key: "ulid",
    fields: { at: momentSchema, topic: wordsSchema(80), note: wordsSchema(4000) },
  },
  plan: { key: "only-one", fields: { text: wordsSchema(4000), reviewOn: plainDateSchema } },
  followUp: {
    key: "ulid",
    fields: {
      dueOn: plainDateSchema,
      doneAt: momentSchema,
      outcome: z.enum(["goesWell", "unsure", "needsHelp", "ended", "notReached"]),
      note: wordsSchema(2000),
    },
  },
  risk: {
    key: "ulid",
    fields: {
      kind: z.enum(["privacy", "conflict", "safety", "insincere", "ownInterest", "other"]),
      level: z.enum(["none", "some", "high"]),
      note: wordsSchema(1000),
      measure: wordsSchema(1000),
      settledOn: plainDateSchema,
    },
  },
  /** `verification/education`: how a claim was seen. The paper itself is not kept here. */
  verification: {
    key: "word",
    fields: {
      how: z.enum(["originalSeen", "copySeen", "registerAsked", "declared", "refused"]),
      on: plainDateSchema,
      until: plainDateSchema,
      note: wordsSchema(500),
    },
  },
  closing: {
    key: "only-one",
    fields: {
      outcome: z.enum(["married", "exclusive", "left", "expired", "other"]),
      on: plainDateSchema,
      summary: wordsSchema(2000),
    },
  },
} as const satisfies Vocabulary;
