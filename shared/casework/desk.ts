import { momentSchema, plainDateSchema, type Vocabulary, wordsSchema, z } from "#shared/kernel";

/** What can be said at the desk in one month. */
export const deskVocabulary = {
  /** What the next shift must know. */
  handover: { key: "ulid", fields: { at: momentSchema, text: wordsSchema(2000) } },
  /** One line of an opening or closing check. */
  check: {
    key: "ulid",
    fields: {
      on: plainDateSchema,
      what: wordsSchema(80),
      isFine: z.boolean(),
      note: wordsSchema(500),
    },
  },
  ticket: {
    key: "ulid",
    fields: { device: wordsSchema(80), symptom: wordsSchema(500), fixedOn: plainDateSchema },
  },
} as const satisfies Vocabulary;
