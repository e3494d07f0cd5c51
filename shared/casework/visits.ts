import {
  momentSchema,
  plainDateSchema,
  ulidSchema,
  type Vocabulary,
  wordsSchema,
  z,
} from "#shared/kernel";
import { photoVocabulary } from "#shared/registry";

/** What a client is told before anything is signed. */
export const explainedThings = ["company", "process", "price", "privacy", "rights"] as const;
export type ExplainedThing = (typeof explainedThings)[number];

/** Why somebody came. */
export const visitPurposes = [
  "enquiry",
  "interview",
  "papers",
  "meeting",
  "complaint",
  "other",
] as const;
export type VisitPurpose = (typeof visitPurposes)[number];

/** Who came along. */
export const companions = ["mother", "father", "relative", "friend", "child"] as const;
export type Companion = (typeof companions)[number];

/** How reception knew who came. */
export const identityWays = ["idCardSeen", "knownInPerson", "byAppointment", "notShown"] as const;
export type IdentityWay = (typeof identityWays)[number];

/** By which way people and the agency speak with each other. */
export const callChannels = ["phone", "weChat", "textMessage", "email"] as const;
export type CallChannel = (typeof callChannels)[number];

/** How a call or message ended. */
export const callResults = ["reached", "noAnswer", "willCallBack", "wrongNumber", "sent"] as const;
export type CallResult = (typeof callResults)[number];

/** Something logged by mistake stays to be read, and counts no more. */
const isMistake = z.literal(true);

/** What can be said in a client's visits: who came, who was called, what was explained. */
export const visitsVocabulary = {
  visit: {
    key: "ulid",
    fields: {
      at: momentSchema,
      purpose: z.enum(visitPurposes),
      cameAlong: z.array(z.enum(companions)).check(z.minLength(1), z.maxLength(5)),
      identity: z.enum(identityWays),
      /** What was explained in this visit; the version of each text stands in `explained`. */
      explained: z.array(z.enum(explainedThings)).check(z.minLength(1), z.maxLength(5)),
      /** What they hope for, in their own words. */
      needs: wordsSchema(1000),
      note: wordsSchema(1000),
      nextOn: plainDateSchema,
      isMistake,
    },
  },
  call: {
    key: "ulid",
    fields: {
      at: momentSchema,
      direction: z.enum(["in", "out"]),
      channel: z.enum(callChannels),
      result: z.enum(callResults),
      note: wordsSchema(1000),
      /** The template a message began from, and its version. */
      template: wordsSchema(80),
      /** A conversation as it was pasted. */
      text: wordsSchema(4000),
      nextOn: plainDateSchema,
      /** The day by which an answer was promised. */
      answerBy: plainDateSchema,
      answeredAt: momentSchema,
      isMistake,
    },
  },
  explained: { key: "word", fields: { on: plainDateSchema, textVersion: wordsSchema(40) } },
  /** A page the client was shown on a screen; `of` is the key of the visit. It ticks itself there. */
  shownPage: {
    key: "ulid",
    fields: {
      at: momentSchema,
      page: z.enum(explainedThings),
      textVersion: wordsSchema(40),
      of: ulidSchema,
      isMistake,
    },
  },
  /** A screenshot or picture that came with a message; `of` is the key of the call or visit. */
  photo: {
    key: photoVocabulary.photo.key,
    fields: { ...photoVocabulary.photo.fields, of: ulidSchema },
  },
  /** Binds every colleague and every template. */
  doNotContact: { key: "only-one", fields: { since: plainDateSchema, note: wordsSchema(200) } },
} as const satisfies Vocabulary;
