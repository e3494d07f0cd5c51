import { plainDateSchema, type Vocabulary, wordsSchema, z } from "#shared/kernel";
import { messageTemplateFields } from "./message-templates.ts";

const minuteSchema = z.int().check(z.minimum(0), z.maximum(1440));
const hoursSchema = z
  .strictObject({ from: minuteSchema, to: minuteSchema })
  .check(z.refine(({ from, to }) => from < to));

/** What can be said in the `agency` document. */
export const agencyVocabulary = {
  /** The agency as a whole, as clients may read it. */
  agency: {
    key: "only-one",
    fields: {
      name: wordsSchema(60),
      phone: wordsSchema(40),
      workingHours: wordsSchema(200),
      address: wordsSchema(200),
      /** Number of the business licence, or of the permit to introduce people. */
      licence: wordsSchema(60),
      /** Where somebody complains: whom, by which way. */
      complaints: wordsSchema(200),
    },
  },
  /** `shop/main`: one address of the agency. */
  shop: {
    key: "word",
    fields: { name: wordsSchema(60), phone: wordsSchema(40), address: wordsSchema(200) },
  },
  /** `room/<ulid>`: appointments name it as it is called. */
  room: { key: "ulid", fields: { name: wordsSchema(40), isClosed: z.boolean() } },
  /** `package/<ulid>`: a service as it is offered; contracts keep a copy of what was agreed. */
  package: {
    key: "ulid",
    fields: {
      name: wordsSchema(80),
      note: wordsSchema(200),
      /** In fen, so that sums are whole. */
      priceFen: z.int().check(z.nonnegative()),
      months: z.int().check(z.minimum(1), z.maximum(120)),
      introductions: z.int().check(z.nonnegative(), z.maximum(1000)),
      meetings: z.int().check(z.nonnegative(), z.maximum(1000)),
      coolingOffDays: z.int().check(z.nonnegative(), z.maximum(60)),
      /** By what is measured how much was performed. */
      refundBy: z.enum(["meetings", "introductions", "time"]),
      /** How much may be kept of what was not performed. */
      penaltyPercent: z.int().check(z.nonnegative(), z.maximum(30)),
      /** How far a matchmaker may go down alone. */
      discountLimitPercent: z.int().check(z.nonnegative(), z.maximum(100)),
      isClosed: z.boolean(),
    },
  },
  /** `messageTemplate/<ulid>`: a message as the agency words it; each wording stays to be read. */
  messageTemplate: { key: "ulid", fields: messageTemplateFields },
  officeHours: {
    key: "only-one",
    fields: {
      /** Minutes after midnight for each day of the week, Monday first; null when closed. */
      week: z.array(z.nullable(hoursSchema)).check(z.length(7)),
      bufferMinutes: z.int().check(z.minimum(0), z.maximum(120)),
    },
  },
} as const satisfies Vocabulary;

/** What can be said in the document of one staff member. */
export const staffVocabulary = {
  certificate: {
    key: "ulid",
    fields: {
      title: wordsSchema(80),
      issuer: wordsSchema(80),
      issuedOn: plainDateSchema,
      expiresOn: plainDateSchema,
    },
  },
  training: {
    key: "ulid",
    fields: {
      kind: z.enum(["occupationalHealth", "trade", "law"]),
      topic: wordsSchema(120),
      on: plainDateSchema,
    },
  },
  leave: {
    key: "ulid",
    fields: {
      from: plainDateSchema,
      to: plainDateSchema,
      note: wordsSchema(200),
    },
  },
} as const satisfies Vocabulary;
