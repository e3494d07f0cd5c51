import {
  clientIdSchema,
  momentSchema,
  plainDateSchema,
  staffIdSchema,
  type Vocabulary,
  wordsSchema,
  z,
} from "#shared/kernel";

/** What somebody brings to us, the lightest first. */
export const incidentKinds = [
  "question",
  "complaint",
  "money",
  "dispute",
  "other",
  "harassment",
  "fraud",
  "violence",
  "leak",
  "deviceLoss",
] as const;
export type IncidentKind = (typeof incidentKinds)[number];

/** How it reached us. */
export const incidentChannels = [
  "inPerson",
  "phone",
  "weChat",
  "text",
  "email",
  "letter",
  "authority",
] as const;
export type IncidentChannel = (typeof incidentChannels)[number];

/** What the client said of the outcome. */
export const outcomeWords = ["accepts", "declines", "notReached"] as const;
export type OutcomeWord = (typeof outcomeWords)[number];

/** What can be said of an incident. */
export const incidentVocabulary = {
  /** What was brought, in the person's own words. Whoever says it first opened the incident. */
  opening: {
    key: "only-one",
    fields: {
      words: wordsSchema(4000),
      kind: z.enum(incidentKinds),
      /** Whose incident it is: the client who brought it, or whom it hurt. */
      client: clientIdSchema,
      at: momentSchema,
      channel: z.enum(incidentChannels),
      /** The clients it is about. */
      against: z.array(clientIdSchema).check(z.maxLength(20)),
      /** The colleagues it is about: they cannot read it, whatever their role. */
      staff: z.array(staffIdSchema).check(z.maxLength(20)),
      /** The two clients of the introduction it came of, as the pair's document is called. */
      pair: z.string().check(z.regex(/^[0-9A-Z]{26}~[0-9A-Z]{26}$/)),
    },
  },
  handling: {
    key: "only-one",
    fields: {
      handler: staffIdSchema,
      outcome: wordsSchema(2000),
      isHeld: z.boolean(),
      /** What the client says of the outcome, and when they were asked. */
      heard: z.strictObject({ is: z.enum(outcomeWords), on: plainDateSchema }),
      settled: z.strictObject({ is: z.boolean(), on: plainDateSchema }),
    },
  },
  measure: { key: "ulid", fields: { at: momentSchema, text: wordsSchema(2000) } },
  /** What the police wrote down. */
  police: {
    key: "only-one",
    fields: {
      on: plainDateSchema,
      station: wordsSchema(120),
      officer: wordsSchema(80),
      receipt: wordsSchema(80),
    },
  },
} as const satisfies Vocabulary;
