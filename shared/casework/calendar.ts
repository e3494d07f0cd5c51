import {
  clientIdSchema,
  momentSchema,
  plainDateSchema,
  staffIdSchema,
  type Vocabulary,
  wordsSchema,
  z,
} from "#shared/kernel";

/** What people come for. */
export const appointmentPurposes = [
  "consultation",
  "interview",
  "papers",
  "meeting",
  "signing",
  "other",
] as const;
export type AppointmentPurpose = (typeof appointmentPurposes)[number];

/** How it ended; that it was moved is seen from its times. */
export const appointmentStates = ["came", "didNotCome", "cancelled"] as const;
export type AppointmentState = (typeof appointmentStates)[number];

/** What is compared before somebody is received: SOP 二.4. */
export const receptionItems = ["name", "contact", "age", "maritalStatus"] as const;
export type ReceptionItem = (typeof receptionItems)[number];

/** Why somebody is received although not everything was compared. */
export const overrideReasons = ["knownInPerson", "noPapersToday", "urgent", "doneLater"] as const;
export type OverrideReason = (typeof overrideReasons)[number];

/** How waiting for an appointment ended. */
export const waitingEnds = ["booked", "dropped"] as const;
export type WaitingEnd = (typeof waitingEnds)[number];

/** Why a colleague is away for whole days. */
export const awayKinds = ["annual", "sick", "errand", "compensatory"] as const;
export type AwayKind = (typeof awayKinds)[number];

const purposeSchema = z.enum(appointmentPurposes);

/** What can be said in one month of the calendar. */
export const calendarVocabulary = {
  appointment: {
    key: "ulid",
    fields: {
      client: clientIdSchema,
      /** The second one of a meeting of two clients. */
      other: clientIdSchema,
      staff: staffIdSchema,
      /** When it begins and ends belongs together: who moves it says both. */
      time: z
        .strictObject({ fromMs: momentSchema, toMs: momentSchema })
        .check(z.refine(({ fromMs, toMs }) => fromMs < toMs)),
      purpose: purposeSchema,
      room: wordsSchema(40),
      state: z.enum(appointmentStates),
      lateMinutes: z.int().check(z.minimum(1), z.maximum(480)),
      override: z.enum(overrideReasons),
      note: wordsSchema(500),
    },
  },
  /** `away/<ulid>`: whole days without a colleague, in the month of the first; all book around them. */
  away: {
    key: "ulid",
    fields: {
      staff: staffIdSchema,
      /** The first and the last day belong together: who changes one says both. */
      days: z
        .strictObject({ from: plainDateSchema, to: plainDateSchema })
        .check(z.refine(({ from, to }) => from <= to)),
      kind: z.enum(awayKinds),
      isCancelled: z.literal(true),
    },
  },
  /** `ready/<client>`: what was compared with the client, latest word in this month. */
  ready: {
    key: "ulid",
    fields: {
      checked: z.strictObject({
        on: plainDateSchema,
        items: z.array(z.enum(receptionItems)).check(z.minLength(1), z.maxLength(4)),
      }),
    },
  },
  /** Somebody for whom there was no time yet. */
  waiting: {
    key: "ulid",
    fields: {
      client: clientIdSchema,
      staff: staffIdSchema,
      purpose: purposeSchema,
      sinceMs: momentSchema,
      until: plainDateSchema,
      note: wordsSchema(500),
      end: z.enum(waitingEnds),
    },
  },
} as const satisfies Vocabulary;
