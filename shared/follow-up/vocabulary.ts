import {
  clientIdSchema,
  momentSchema,
  plainDateSchema,
  type Vocabulary,
  wordsSchema,
  z,
} from "#shared/kernel";

/** How a follow-up ended. */
export const followUpOutcomes = ["goesWell", "unsure", "needsHelp", "ended", "notReached"] as const;
export type FollowUpOutcome = (typeof followUpOutcomes)[number];

/** How the agency helped two people along. */
export const helpKinds = ["passedOn", "arranged", "mediated", "advised", "comforted"] as const;
export type HelpKind = (typeof helpKinds)[number];

/** What can be said in a case file of following up: a day that was agreed on, or a talk. */
export const followUpVocabulary = {
  followUp: {
    key: "ulid",
    fields: {
      dueOn: plainDateSchema,
      doneAt: momentSchema,
      outcome: z.enum(followUpOutcomes),
      note: wordsSchema(2000),
      /** The other of the pair it is about. */
      with: clientIdSchema,
      /** What was done to help. */
      help: z.array(z.enum(helpKinds)).check(z.minLength(1), z.maxLength(helpKinds.length)),
      /** Written down by mistake: it stays to be read, and counts no more. */
      isMistake: z.literal(true),
    },
  },
} as const satisfies Vocabulary;
