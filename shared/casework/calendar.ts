import {
  clientIdSchema,
  momentSchema,
  staffIdSchema,
  type Vocabulary,
  wordsSchema,
  z,
} from "#shared/kernel";

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
      purpose: z.enum(["consultation", "interview", "papers", "meeting", "signing", "other"]),
      room: wordsSchema(40),
      state: z.enum(["came", "didNotCome", "cancelled"]),
      note: wordsSchema(500),
    },
  },
} as const satisfies Vocabulary;
