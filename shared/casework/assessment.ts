import { momentSchema, type Vocabulary, wordsSchema, z } from "#shared/kernel";

/** How the answers of a sitting came in: by the client on a tablet, from paper, or seen by a colleague. */
export const sittingWays = ["tablet", "paper", "observed"] as const;
export type SittingWay = (typeof sittingWays)[number];

/** What can be said in an assessment: read by those who serve the client, never a label. */
export const assessmentVocabulary = {
  result: {
    key: "ulid",
    fields: { at: momentSchema, instrument: wordsSchema(80), text: wordsSchema(4000) },
  },
  /** One taking of a questionnaire. What it amounts to is counted anew from its replies. */
  sitting: {
    key: "ulid",
    fields: {
      instrument: wordsSchema(40),
      version: z.int().check(z.gte(1), z.lte(999)),
      at: momentSchema,
      way: z.enum(sittingWays),
      endedAt: momentSchema,
      /** Taken by mistake, or taken back by the client: it counts no more. */
      setAside: z.literal(true),
    },
  },
  /** `reply/01J….a3`: what was answered to an item; left is an answer too. */
  reply: {
    key: "word",
    fields: { value: z.int().check(z.gte(1), z.lte(9)), left: z.literal(true) },
  },
  positioning: { key: "only-one", fields: { text: wordsSchema(2000) } },
} as const satisfies Vocabulary;
