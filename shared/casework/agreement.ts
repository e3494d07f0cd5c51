import { plainDateSchema, type Vocabulary, wordsSchema, z } from "#shared/kernel";
import { sensitiveGroups } from "#shared/registry";

/**
 * What a client may allow, each a `consent/<purpose>` of its own; photos are allowed for one person
 * at a time, `consent/showPhoto.<client>`.
 */
export const consentPurposes = [
  "service",
  "matching",
  "ranking",
  "showProfile",
  "showPhoto",
  "contactExchange",
  "publish",
  ...sensitiveGroups,
] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** What somebody said of a consent: yes or no, when, and to which text. */
export const givenSchema = z.strictObject({
  is: z.boolean(),
  on: plainDateSchema,
  textVersion: wordsSchema(40),
});

/** Money in fen, so that sums are whole. */
const fenSchema = z.int().check(z.nonnegative());

/** What can be said in an agreement. A receipt is never edited: a refund is one more receipt. */
export const agreementVocabulary = {
  consent: {
    key: "word",
    fields: {
      given: givenSchema,
    },
  },
  /** The client says the card is true and that they are single. */
  declaration: { key: "word", fields: { on: plainDateSchema, textVersion: wordsSchema(40) } },
  contract: {
    key: "ulid",
    fields: {
      servicePackage: wordsSchema(80),
      signedOn: plainDateSchema,
      endsOn: plainDateSchema,
      coolingOffUntil: plainDateSchema,
      priceFen: fenSchema,
      meetings: z.int().check(z.nonnegative()),
    },
  },
  receipt: {
    key: "ulid",
    fields: {
      taken: z.strictObject({
        kind: z.enum(["prepayment", "full", "remainder", "extra", "refund"]),
        way: z.enum(["cash", "weChat", "alipay", "card", "transfer"]),
        amountFen: fenSchema,
        on: plainDateSchema,
      }),
      note: wordsSchema(200),
    },
  },
} as const satisfies Vocabulary;
