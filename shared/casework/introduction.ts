import { momentSchema, type Vocabulary, wordsSchema, z } from "#shared/kernel";

/** What can be said of one pair. `answer/<client>` and `feedback/<client>` are of one side each. */
export const introductionVocabulary = {
  proposal: { key: "only-one", fields: { at: momentSchema, why: wordsSchema(1000) } },
  answer: { key: "ulid", fields: { is: z.enum(["yes", "notNow"]), note: wordsSchema(500) } },
  relayed: { key: "ulid", fields: { at: momentSchema, text: wordsSchema(1000) } },
  meeting: {
    key: "ulid",
    fields: { at: momentSchema, place: wordsSchema(120), note: wordsSchema(1000) },
  },
  feedback: {
    key: "ulid",
    fields: { is: z.enum(["again", "unsure", "notAgain", "didNotCome"]), note: wordsSchema(1000) },
  },
} as const satisfies Vocabulary;
