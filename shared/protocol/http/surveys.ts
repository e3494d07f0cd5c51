import { surveyAnswersSchema } from "#shared/closing";
import { clientIdSchema, momentSchema, ulidSchema, z } from "#shared/kernel";
import { endpoint } from "./endpoint.ts";
import { nothingSchema, tokenText } from "./parts.ts";

/** A link by which a client answers the survey without an account: SPEC [SV]. */
export const createSurveyLink = endpoint({
  method: "POST",
  path: "/api/surveys/create",
  by: "staff",
  request: z.strictObject({
    /** Also the id of the link, and the key under which its answer is written down. */
    command: ulidSchema,
    client: clientIdSchema,
    days: z.int().check(z.gte(1), z.lte(60)),
  }),
  response: z.object({ token: z.string(), expiresAtMs: momentSchema }),
  /** `linkNotGood`: the command made a link of somebody else, or its link ended. */
  refusals: ["unknownClient", "linkNotGood"],
});

/** What whoever holds a link is asked: nothing but the agency's name is told. */
export const readSurvey = endpoint({
  method: "POST",
  path: "/api/surveys/read",
  by: "nobody",
  request: z.strictObject({ token: tokenText }),
  response: z.object({ agency: z.string(), version: z.number() }),
  refusals: ["linkNotGood", "surveyAnswered", "surveyTooLate", "tooManyAttempts"],
});

/** Answers a survey, once. */
export const answerSurvey = endpoint({
  method: "POST",
  path: "/api/surveys/answer",
  by: "nobody",
  request: z.strictObject({ token: tokenText, answers: surveyAnswersSchema }),
  response: nothingSchema,
  refusals: ["linkNotGood", "surveyAnswered", "surveyTooLate", "tooManyAttempts"],
});

const linkSchema = z.object({
  id: ulidSchema,
  expiresAtMs: momentSchema,
  /** There from when it is answered; the answers only until a device of the agency has taken them. */
  answered: z.optional(z.object({ atMs: momentSchema, answers: z.optional(surveyAnswersSchema) })),
});
export type SurveyLink = z.infer<typeof linkSchema>;

/** The links of a client, the latest first, with what was answered and not taken yet. */
export const listSurveyLinks = endpoint({
  method: "POST",
  path: "/api/surveys/list",
  by: "staff",
  request: z.strictObject({ client: clientIdSchema }),
  response: z.object({ links: z.array(linkSchema) }),
  refusals: [],
});

/**
 * Ends a link: its answer is written down, or nobody is to answer any more. Done twice, it does nothing;
 * `tryLater` when the case file on the relay does not hold the answer.
 */
export const endSurveyLink = endpoint({
  method: "POST",
  path: "/api/surveys/end",
  by: "staff",
  request: z.strictObject({
    client: clientIdSchema,
    link: ulidSchema,
    why: z.enum(["taken", "withdrawn"]),
  }),
  response: nothingSchema,
  refusals: [],
});
