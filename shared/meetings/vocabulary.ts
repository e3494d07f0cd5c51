import { closingVocabulary } from "#shared/closing";
import {
  clientIdSchema,
  momentSchema,
  ulidSchema,
  type Vocabulary,
  wordsSchema,
  z,
} from "#shared/kernel";
import { noteVocabulary } from "#shared/notes";

/** How often a meeting comes again. */
export const rhythms = ["weekly", "fortnightly", "monthly"] as const;
export type Rhythm = (typeof rhythms)[number];

/** Why something stands on an agenda; the words are short because they are part of a key. */
export const agendaKinds = [
  "complaint",
  "followUp",
  "noProposal",
  "clash",
  "improve",
  "own",
] as const;
export type AgendaKind = (typeof agendaKinds)[number];

const { improvement } = closingVocabulary;

/** How long texts of a meeting may be. */
export const meetingLengths = { title: 100, place: 80, item: 300, task: 500 } as const;

/**
 * What the desk's documents say of team meetings. Whoever works here reads them, so a client stands
 * in them by id alone: the name is shown to those whose device has the card.
 */
export const meetingVocabulary = {
  /** Its key is that of its minutes, `note/01J…` of the same document, so that there is one of each. */
  meeting: {
    key: "ulid",
    fields: {
      title: wordsSchema(meetingLengths.title),
      atMs: momentSchema,
      place: wordsSchema(meetingLengths.place),
      repeats: z.enum(rhythms),
      isCancelled: z.boolean(),
    },
  },
  /** `presence/<meeting>~<staff>`: one colleague at one meeting. */
  presence: { key: "word", fields: { came: z.boolean() } },
  /** `agenda/<meeting>~<kind>~<what>`: who put the same on it apart put it on once. */
  agenda: {
    key: "word",
    fields: {
      text: wordsSchema(meetingLengths.item),
      client: clientIdSchema,
      state: z.enum(["open", "discussed", "out"]),
    },
  },
  /** What somebody has to do after a meeting. */
  task: {
    key: "ulid",
    fields: { ...improvement.fields, meeting: ulidSchema, client: clientIdSchema },
  },
  /** What was decided or learned: the same item as at the end of a service. */
  improvement: { key: "ulid", fields: { ...improvement.fields, meeting: ulidSchema } },
  ...noteVocabulary,
} as const satisfies Vocabulary;
