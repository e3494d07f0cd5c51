import { type Vocabulary, wordsSchema, z } from "#shared/kernel";
import { noteTemplates } from "./templates.ts";

/**
 * What the parent document says of the notes that belong to it. Its key is that of the document
 * `note/<ulid>`, so that the list of notes, their titles and who began them when are facts.
 */
export const noteVocabulary = {
  note: {
    key: "ulid",
    fields: {
      title: wordsSchema(100),
      template: z.enum(noteTemplates),
      /** Taken off the list; the text stays until the parent document goes. */
      isPutAway: z.boolean(),
    },
  },
} as const satisfies Vocabulary;
