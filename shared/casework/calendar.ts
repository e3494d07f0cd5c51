import {
  clientIdSchema,
  momentSchema,
  staffIdSchema,
  type Vocabulary,
  wordsSchema,
  z,
} from "#shared/kernel";

export const appointmentPurposes = [
  "consultation",
  "interview",
  "papers",
  "meeting",
  "signing",
  "other",
] as const;
export const appointmentStates = ["came", "didNotCome", "cancelled"] as const;

/** What can be said in one month of the calendar. */
export const calendarVocabulary = {
  appointment: {
    key: "ulid",
    fields: {
      client: clientIdSchema,
      staff: staffIdSchema,
      /** When it begins and ends belongs together: who moves it says both. */
      time: z
        .strictObject({ fromMs: momentSchema, toMs: momentSchema })
        .check(z.refine(({ fromMs, toMs }) => fromMs < toMs)),
      purpose: z.enum(appointmentPurposes),
      room: wordsSchema(40),
      state: z.enum(appointmentStates),
      note: wordsSchema(500),
    },
  },
} as const satisfies Vocabulary;
