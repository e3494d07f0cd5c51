import { momentSchema, plainDateSchema, type Vocabulary, wordsSchema, z } from "#shared/kernel";

export const verificationMethods = [
  "originalSeen",
  "copySeen",
  "registerAsked",
  "declared",
  "refused",
] as const;
export const riskKinds = [
  "privacy",
  "conflict",
  "safety",
  "insincere",
  "ownInterest",
  "other",
] as const;
export const riskLevels = ["none", "some", "high"] as const;
export const followUpOutcomes = ["goesWell", "unsure", "needsHelp", "ended", "notReached"] as const;
/** How a service ends. */
export const closingOutcomes = ["married", "exclusive", "left", "expired", "other"] as const;

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
      outcome: z.enum(followUpOutcomes),
      note: wordsSchema(2000),
    },
  },
  risk: {
    key: "ulid",
    fields: {
      kind: z.enum(riskKinds),
      level: z.enum(riskLevels),
      note: wordsSchema(1000),
      measure: wordsSchema(1000),
      settledOn: plainDateSchema,
    },
  },
  /** `verification/education`: how a claim was seen. The paper itself is not kept here. */
  verification: {
    key: "word",
    fields: {
      how: z.enum(verificationMethods),
      on: plainDateSchema,
      until: plainDateSchema,
      note: wordsSchema(500),
    },
  },
  closing: {
    key: "only-one",
    fields: { outcome: z.enum(closingOutcomes), on: plainDateSchema, summary: wordsSchema(2000) },
  },
} as const satisfies Vocabulary;
