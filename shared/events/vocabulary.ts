import { clientIdSchema, momentSchema, type Vocabulary, wordsSchema, z } from "#shared/kernel";

/** How somebody who was invited stands to an evening. */
export const guestReplies = ["invited", "signedUp", "declined"] as const;
export type GuestReply = (typeof guestReplies)[number];

/** So many people one may name at the end of an evening, at most. */
export const namedAtMost = 10;

const seats = z.int().check(z.minimum(1), z.maximum(200));

/**
 * What is said of event evenings in the month's document of the desk, which the whole office reads:
 * who comes, nothing of what anybody thinks of anybody.
 */
export const eveningVocabulary = {
  evening: {
    key: "ulid",
    fields: {
      name: wordsSchema(80),
      /** When it begins and ends belongs together: who moves it says both. */
      time: z
        .strictObject({ fromMs: momentSchema, toMs: momentSchema })
        .check(z.refine(({ fromMs, toMs }) => fromMs < toMs)),
      place: wordsSchema(120),
      seats: z.strictObject({ female: seats, male: seats }),
      /** So many others each may name. */
      choices: z.int().check(z.minimum(1), z.maximum(namedAtMost)),
      isCancelled: z.literal(true),
    },
  },
  /** `guest/<evening>.<client>` */
  guest: {
    key: "word",
    fields: {
      reply: z.enum(guestReplies),
      came: z.literal(true),
      /** The number on the breast. */
      tag: z.int().check(z.minimum(1), z.maximum(999)),
    },
  },
} as const satisfies Vocabulary;

/** What a client chose at an evening, in the client's case file: read by whoever serves the client. */
export const choiceVocabulary = {
  /** `choices/<evening>` */
  choices: {
    key: "ulid",
    fields: {
      /** Whom the client would like to meet again, the dearest first; nobody is an answer, too. */
      named: z.array(clientIdSchema).check(
        z.maxLength(namedAtMost),
        z.refine((named) => new Set(named).size === named.length),
      ),
    },
  },
} as const satisfies Vocabulary;
