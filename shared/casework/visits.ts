import { momentSchema, plainDateSchema, type Vocabulary, wordsSchema, z } from "#shared/kernel";

export const visitPurposes = [
  "enquiry",
  "interview",
  "papers",
  "meeting",
  "complaint",
  "other",
] as const;
export const callDirections = ["in", "out"] as const;
export const callChannels = ["phone", "weChat", "textMessage", "email"] as const;
export const callResults = ["reached", "noAnswer", "willCallBack", "wrongNumber"] as const;
/** What a client is told before anything is signed. */
export const explainedThings = ["company", "process", "price", "privacy", "rights"] as const;

/** What can be said in a client's visits: who came, who was called, what was explained. */
export const visitsVocabulary = {
  visit: {
    key: "ulid",
    fields: { at: momentSchema, purpose: z.enum(visitPurposes), note: wordsSchema(1000) },
  },
  call: {
    key: "ulid",
    fields: {
      at: momentSchema,
      direction: z.enum(callDirections),
      channel: z.enum(callChannels),
      result: z.enum(callResults),
      note: wordsSchema(1000),
      nextOn: plainDateSchema,
    },
  },
  explained: { key: "word", fields: { on: plainDateSchema, textVersion: wordsSchema(40) } },
  /** Binds every colleague and every template. */
  doNotContact: { key: "only-one", fields: { since: plainDateSchema, note: wordsSchema(200) } },
} as const satisfies Vocabulary;
