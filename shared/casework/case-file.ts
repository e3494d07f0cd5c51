import { momentSchema, plainDateSchema, type Vocabulary, wordsSchema, z } from "#shared/kernel";
import { closingCauses, closingOutcomes, surveySkippedSchema } from "./closing-words.ts";

/** How a claim can be seen. */
export const verificationWays = [
  "originalSeen",
  "copySeen",
  "registerAsked",
  "declared",
  "refused",
  "metInPerson",
] as const;
export type VerificationWay = (typeof verificationWays)[number];

/** Who sat at the table in an interview. */
export const interviewCompany = ["client", "mother", "father", "relative", "friend"] as const;
export type InterviewCompany = (typeof interviewCompany)[number];

/** How two words that do not go together were cleared up. */
export const settlements = ["cleared", "bothTrue"] as const;
export type SettledHow = (typeof settlements)[number];

/** That they were cleared up, and which words it was about. */
export const settledSchema = z.strictObject({
  how: z.enum(settlements),
  values: wordsSchema(400),
});

/** An answer in an interview: some codes, the client's own words, or a number. */
export const interviewAnswerSchema = z.union([
  z.strictObject({ codes: z.array(wordsSchema(40)).check(z.minLength(1), z.maxLength(24)) }),
  z.strictObject({ text: wordsSchema(2000) }),
  z.strictObject({ number: z.int().check(z.gte(0), z.lte(1000)) }),
]);
export type InterviewAnswer = z.infer<typeof interviewAnswerSchema>;

/** What can be said in a case file: only those who serve the client read it. */
export const caseVocabulary = {
  interview: {
    key: "ulid",
    fields: {
      at: momentSchema,
      topic: wordsSchema(80),
      note: wordsSchema(4000),
      /** The version of the form that is asked by; absent for a talk without a form. */
      form: z.int().check(z.gte(1), z.lte(999)),
      company: z.array(z.enum(interviewCompany)).check(z.minLength(1), z.maxLength(5)),
      endedAt: momentSchema,
    },
  },
  /** `answer/01J….bottomLine`: what was answered to a question of an interview; the card keeps its own. */
  answer: {
    key: "word",
    fields: {
      value: interviewAnswerSchema,
      /** The person was asked and would rather not say. */
      declined: z.literal(true),
    },
  },
  /** `contradiction/saidTwice.height`: how it was cleared up, and the words it was about; other words open it again. */
  contradiction: {
    key: "word",
    fields: {
      settled: settledSchema,
    },
  },
  /** `wishProposal/age`: a proposed wish that was left out, as it was; another one is proposed again. */
  wishProposal: { key: "word", fields: { leftOut: wordsSchema(2000) } },
  plan: { key: "only-one", fields: { text: wordsSchema(4000), reviewOn: plainDateSchema } },
  risk: {
    key: "ulid",
    fields: {
      kind: z.enum(["privacy", "conflict", "safety", "insincere", "ownInterest", "other"]),
      level: z.enum(["none", "some", "high"]),
      note: wordsSchema(1000),
      measure: wordsSchema(1000),
      settledOn: plainDateSchema,
    },
  },
  /** `verification/education`: how a claim was seen, and whether a copy was kept. */
  verification: {
    key: "word",
    fields: {
      how: z.enum(verificationWays),
      on: plainDateSchema,
      until: plainDateSchema,
      note: wordsSchema(500),
      /** Whether a copy was kept; where, the note says. */
      evidence: z.enum(["seenNotKept", "kept"]),
      /** What the identity paper says, to compare with the card. */
      bornOn: plainDateSchema,
      sex: z.enum(["female", "male"]),
    },
  },
  closing: {
    key: "only-one",
    fields: {
      outcome: z.enum(closingOutcomes),
      on: plainDateSchema,
      summary: wordsSchema(2000),
      causes: z.array(z.enum(closingCauses)).check(z.minLength(1), z.maxLength(8)),
      /** What the agency takes from it. */
      lessons: wordsSchema(2000),
      /** Who goes on with what is left open. */
      handover: wordsSchema(2000),
      surveySkipped: surveySkippedSchema,
    },
  },
} as const satisfies Vocabulary;
