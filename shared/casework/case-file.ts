import { momentSchema, plainDateSchema, type Vocabulary, wordsSchema, z } from "#shared/kernel";
import { closingCauses, closingOutcomes, surveySkippedSchema } from "./closing-words.ts";

/** How a claim can be seen. */
export const verificationWays = [
  "originalSeen",
  "copySeen",
  "registerAsked",
  "declared",
  "refused",
  "metInPerson",
] as const;
export type VerificationWay = (typeof verificationWays)[number];

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
  /** `verification/education`: how a claim was seen, and whether a copy was kept. */
  verification: {
    key: "word",
    fields: {
      how: z.enum(verificationWays),
      on: plainDateSchema,
      until: plainDateSchema,
      note: wordsSchema(500),
      /** Whether a copy was kept; where, the note says. */
      evidence: z.enum(["seenNotKept", "kept"]),
    },
  },
  closing: {
    key: "only-one",
    fields: {
      outcome: z.enum(closingOutcomes),
      on: plainDateSchema,
      summary: wordsSchema(2000),
      causes: z.array(z.enum(closingCauses)).check(z.minLength(1), z.maxLength(8)),
      /** What the agency takes from it. */
      lessons: wordsSchema(2000),
      /** Who goes on with what is left open. */
      handover: wordsSchema(2000),
      surveySkipped: surveySkippedSchema,
    },
  },
} as const satisfies Vocabulary;
