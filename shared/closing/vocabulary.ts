import {
  momentSchema,
  plainDateSchema,
  staffIdSchema,
  type Vocabulary,
  wordsSchema,
  z,
} from "#shared/kernel";
import { improvementEndedSchema } from "./improvement.ts";
import { rightsAnsweredSchema, rightsAskedSchema } from "./rights.ts";
import { closingSettingsFields } from "./settings.ts";
import { surveyAnswersSchema, surveyWays } from "./survey.ts";

/** What the end of a service adds to a case file; how it ended is said there of `closing`. */
export const closingVocabulary = {
  /** `survey/01J…`: an answer by link has the key of its link, so that two who fetch it say one thing. */
  survey: {
    key: "ulid",
    fields: {
      answers: surveyAnswersSchema,
      on: plainDateSchema,
      from: z.enum(surveyWays),
      note: wordsSchema(300),
    },
  },
  /** `surveyLink/01J…`: a link that was given to the client, so that every device knows to ask for its answer. */
  surveyLink: {
    key: "ulid",
    fields: {
      made: z.strictObject({ on: plainDateSchema, untilMs: momentSchema }),
      withdrawnOn: plainDateSchema,
    },
  },
  improvement: {
    key: "ulid",
    fields: {
      text: wordsSchema(500),
      owner: staffIdSchema,
      dueOn: plainDateSchema,
      ended: improvementEndedSchema,
    },
  },
  /** When it was asked and by when it is due stays as it was, also when the settings change. */
  rightsRequest: {
    key: "ulid",
    fields: { asked: rightsAskedSchema, dueOn: plainDateSchema, answered: rightsAnsweredSchema },
  },
} as const satisfies Vocabulary;

/** What the end of a service adds to the agency's own document. */
export const closingSettingsVocabulary = {
  closingSettings: { key: "only-one", fields: closingSettingsFields },
} as const satisfies Vocabulary;
