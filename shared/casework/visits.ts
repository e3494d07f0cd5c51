import { momentSchema, plainDateSchema, type Vocabulary, wordsSchema, z } from "#shared/kernel";

/** What a client is told before anything is signed. */
export const explainedThings = ["company", "process", "price", "privacy", "rights"] as const;

/** What can be said in a client's visits: who came, who was called, what was explained. */
export const visitsVocabulary = {
  visit: {
    key: "ulid",
    fields: {
      at: momentSchema,
      purpose: z.enum(["enquiry", "interview", "papers", "meeting", "complaint", "other"]),
      note: wordsSchema(1000),
    },
  },
  call: {
    key: "ulid",
    fields: {
      at: momentSchema,
      direction: z.enum(["in", "out"]),
      channel: z.enum(["phone", "weChat", "textMessage", "email"]),
      result: z.enum(["reached", "noAnswer", "willCallBack", "wrongNumber"]),
      note: wordsSchema(1000),
      nextOn: plainDateSchema,
    },
  },
  explained: { key: "word", fields: { on: plainDateSchema, textVersion: wordsSchema(40) } },
  /** Binds every colleague and every template. */
  doNotContact: { key: "only-one", fields: { since: plainDateSchema, note: wordsSchema(200) } },
} as const satisfies Vocabulary;
