import {
  clientIdSchema,
  momentSchema,
  plainDateSchema,
  ulidSchema,
  type Vocabulary,
  wordsSchema,
  z,
} from "#shared/kernel";
import { answerSources, clientVocabulary, wishCriteria } from "#shared/registry";

/** How a side may answer a proposal. */
export const proposalAnswers = ["yes", "notNow", "no"] as const;
export type ProposalAnswer = (typeof proposalAnswers)[number];

/** How a side felt about a meeting. */
export const feedbackVerdicts = ["again", "unsure", "notAgain"] as const;
export type FeedbackVerdict = (typeof feedbackVerdicts)[number];

/** Why somebody says no to a person, before a meeting or after it. */
export const feedbackReasons = [
  "age",
  "looks",
  "temperament",
  "communication",
  "family",
  "money",
  "distance",
  "pace",
  "noSpark",
  "other",
] as const;
export type FeedbackReason = (typeof feedbackReasons)[number];

/** How an introduction ended. */
export const introductionOutcomes = ["together", "notTogether", "withdrawn", "stopped"] as const;
export type IntroductionOutcome = (typeof introductionOutcomes)[number];

/** How a card was shown, or a word passed on. */
export const showingWays = ["inPerson", "phone", "text", "picture", "print"] as const;
export type ShowingWay = (typeof showingWays)[number];

/** What was done when a card went to the wrong person. */
export const mistakeMeasures = ["recalled", "askedToDelete", "toldTheClient"] as const;
export type MistakeMeasure = (typeof mistakeMeasures)[number];

/** Whether somebody came to a meeting. */
export const attendances = ["came", "late", "didNotCome"] as const;
export type Attendance = (typeof attendances)[number];

/** What a colleague who was there saw. */
export const observations = [
  "talkedEasily",
  "hesitant",
  "oneSided",
  "sharedInterests",
  "differentPace",
  "politeDistance",
  "leftTogether",
  "leftEarly",
] as const;
export type Observation = (typeof observations)[number];

/** What a colleague advised. */
export const advices = [
  "meetAgainSoon",
  "giveTime",
  "listenMore",
  "dressWith",
  "leaveMoney",
  "letGo",
] as const;
export type Advice = (typeof advices)[number];

/** How a colleague helped. */
export const helps = ["brokeTheIce", "tookHome", "booked", "mediated", "explained"] as const;
export type Help = (typeof helps)[number];

/** Whether somebody has to be looked after. */
export const safeties = ["fine", "watch", "stop"] as const;
export type Safety = (typeof safeties)[number];

/** Which time a pair is introduced: the same two may be introduced again. */
const roundSchema = z.int().check(z.minimum(1), z.maximum(99));
const someOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.array(z.enum(values)).check(z.maxLength(values.length));

/**
 * What can be said of one pair. The pair has one document for ever; each time the two are introduced
 * is a round, called by its number, so that two people who begin it apart begin the same one. What is
 * of one side in a round is called `<round>.<client>`, what is of one side in a meeting
 * `<meeting>.<client>`.
 */
export const introductionVocabulary = {
  /** `round/1` */
  round: {
    key: "word",
    fields: {
      /** Whose side is asked first. */
      first: clientIdSchema,
      why: wordsSchema(1000),
      beganMs: momentSchema,
      /** After how many days without an answer a proposal is over. */
      days: z.int().check(z.minimum(1), z.maximum(60)),
      closed: z.strictObject({ is: z.enum(introductionOutcomes), atMs: momentSchema }),
      note: wordsSchema(1000),
    },
  },
  /** `ground/1.<client>`: how far the other met this client's wishes when the two were proposed. */
  ground: {
    key: "word",
    fields: {
      fit: z.strictObject({
        /** By which version of the rules of matching. */
        rule: z.int().check(z.minimum(1), z.maximum(99)),
        percent: z.int().check(z.minimum(0), z.maximum(100)),
        lines: z
          .array(
            z.strictObject({
              criterion: z.enum(wishCriteria),
              wish: clientVocabulary.wish.fields.value,
              importance: clientVocabulary.wish.fields.importance,
              /** What the other had; absent when it was not known. */
              has: z.optional(z.union([z.int(), wordsSchema(80), z.array(wordsSchema(40))])),
              /** How far that met the wish; absent when it could not be told. */
              met: z.optional(z.int().check(z.minimum(0), z.maximum(100))),
              /** Whose word it was that the other had it, and since when it counted as seen. */
              whose: z.optional(z.enum(answerSources)),
              seen: z.optional(plainDateSchema),
            }),
          )
          .check(z.maxLength(wishCriteria.length)),
      }),
      /** The search of this client's card by which the other was found; without it, the wishes on the card. */
      search: ulidSchema,
      /** The interview from which the wishes follow. */
      interview: ulidSchema,
    },
  },
  /** `asked/1.<client>`: the proposal was put to this side. */
  asked: { key: "word", fields: { atMs: momentSchema, how: z.enum(showingWays) } },
  /** `answer/1.<client>` */
  answer: {
    key: "word",
    fields: {
      given: z.strictObject({
        is: z.enum(proposalAnswers),
        reasons: someOf(feedbackReasons),
        atMs: momentSchema,
      }),
      note: wordsSchema(500),
    },
  },
  /** Words of one side for the other, before they meet: a question, or the answer to one. */
  relayed: {
    key: "ulid",
    fields: {
      round: roundSchema,
      from: clientIdSchema,
      text: wordsSchema(1000),
      atMs: momentSchema,
      /** The question that this answers. */
      answers: ulidSchema,
      /** When the other side was told. */
      toldMs: momentSchema,
    },
  },
  /** A card was shown: whose, to whom, how much of it. */
  shown: {
    key: "ulid",
    fields: {
      round: roundSchema,
      card: z.strictObject({
        of: clientIdSchema,
        to: clientIdSchema,
        level: z.union([z.literal(0), z.literal(1), z.literal(2)]),
        withPhoto: z.boolean(),
        how: z.enum(showingWays),
        atMs: momentSchema,
      }),
      /** It reached somebody else. */
      mistake: z.strictObject({ atMs: momentSchema, measures: someOf(mistakeMeasures) }),
      note: wordsSchema(500),
    },
  },
  /** `exchange/1.<client>`: what the other side was given to reach this client by. */
  exchange: {
    key: "word",
    fields: {
      line: z.strictObject({ kind: z.enum(["phone", "weChat"]), text: wordsSchema(60) }),
      atMs: momentSchema,
    },
  },
  meeting: {
    key: "ulid",
    fields: {
      round: roundSchema,
      time: z
        .strictObject({ fromMs: momentSchema, toMs: momentSchema })
        .check(z.refine(({ fromMs, toMs }) => fromMs < toMs)),
      /** Where, when it is not a room of the agency. */
      place: wordsSchema(120),
      /** The appointment in the calendar that keeps time and room. */
      appointment: z.strictObject({
        month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
        id: ulidSchema,
      }),
      /** How it ended: it took place, or it did not. */
      ended: z.strictObject({ is: z.enum(["held", "notHeld"]), atMs: momentSchema }),
      /** Whether a colleague was there. */
      accompanied: z.boolean(),
      observations: someOf(observations),
      advice: someOf(advices),
      help: someOf(helps),
      safety: z.enum(safeties),
      safetyNote: wordsSchema(500),
      note: wordsSchema(1000),
    },
  },
  /** `attendance/<meeting>.<client>` */
  attendance: {
    key: "word",
    fields: { is: z.enum(attendances), lateMinutes: z.int().check(z.minimum(1), z.maximum(480)) },
  },
  /** `feedback/<meeting>.<client>` */
  feedback: {
    key: "word",
    fields: {
      given: z.strictObject({
        is: z.enum(feedbackVerdicts),
        reasons: someOf(feedbackReasons),
        atMs: momentSchema,
      }),
      words: wordsSchema(1000),
    },
  },
} as const satisfies Vocabulary;
