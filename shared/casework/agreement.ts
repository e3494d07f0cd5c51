import {
  clientIdSchema,
  plainDateSchema,
  staffIdSchema,
  ulidSchema,
  type Vocabulary,
  wordsSchema,
  z,
} from "#shared/kernel";
import { photoVocabulary, sensitiveGroups } from "#shared/registry";

/**
 * What a client may allow, each a `consent/<purpose>` of its own; photos are allowed for one person
 * at a time, `consent/showPhoto.<client>`.
 */
export const consentPurposes = [
  "service",
  "matching",
  "ranking",
  "assessment",
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
const countSchema = z.int().check(z.nonnegative(), z.maximum(1000));
const percentSchema = z.int().check(z.nonnegative(), z.maximum(100));
/** What an annex adds, or with a minus takes away. */
const changeSchema = z.int().check(z.minimum(-1_000_000_000), z.maximum(1_000_000_000));

/** What a payment is. A refund goes the other way. */
export const receiptKinds = ["prepayment", "part", "full", "remainder", "extra", "refund"] as const;
export type ReceiptKind = (typeof receiptKinds)[number];

/** How money changed hands. */
export const paymentWays = ["weChat", "alipay", "cash", "card", "transfer"] as const;
export type PaymentWay = (typeof paymentWays)[number];

/** By what one measures how much of a contract was performed. */
export const refundMeasures = ["meetings", "introductions", "time"] as const;
export type RefundMeasure = (typeof refundMeasures)[number];

/** The most that a contract may keep of what was not performed: courts cut what is above. */
export const penaltyPercentAtMost = 30;

/** Which introductions count: every one that was proposed, or those the client agreed to. */
export const introductionCounts = ["proposed", "accepted"] as const;

/** What a meeting is to which the client does not come without a word. */
export const noShowRules = ["counts", "free"] as const;

/** One payment that was agreed. */
const instalmentSchema = z.strictObject({
  kind: z.enum(receiptKinds),
  amountFen: fenSchema,
  dueOn: plainDateSchema,
});
export type Instalment = z.infer<typeof instalmentSchema>;

/** What is offered, and with the signature agreed. */
export const termsSchema = z.strictObject({
  /** The package it was made from. */
  package: z.optional(ulidSchema),
  name: wordsSchema(80),
  listPriceFen: fenSchema,
  priceFen: fenSchema,
  discountLimitPercent: percentSchema,
  discountReason: z.optional(wordsSchema(200)),
  months: z.int().check(z.minimum(1), z.maximum(120)),
  introductions: countSchema,
  meetings: countSchema,
  coolingOffDays: z.int().check(z.nonnegative(), z.maximum(60)),
  refundBy: z.enum(refundMeasures),
  penaltyPercent: z.int().check(z.nonnegative(), z.maximum(penaltyPercentAtMost)),
  introductionCounts: z.enum(introductionCounts),
  noShow: z.enum(noShowRules),
  plan: z.array(instalmentSchema).check(z.maxLength(12)),
});
export type Terms = z.infer<typeof termsSchema>;

/** A line drawn by a finger or a pen: x and y in turn, each from 0 to 1000. */
const strokesSchema = z
  .array(z.array(z.int().check(z.nonnegative(), z.maximum(1000))).check(z.maxLength(400)))
  .check(
    z.maxLength(40),
    z.refine((strokes) => strokes.flat().length <= 1600, "too much ink"),
  );
export type Strokes = z.infer<typeof strokesSchema>;

/** How a client put a name to something; what was signed on paper is photographed beside it. */
const signatureParts = {
  how: z.enum(["paper", "screen"]),
  strokes: z.optional(strokesSchema),
} as const;

/** The contract as it was signed: everything in it stays as it is. */
export const signedSchema = z.strictObject({
  terms: termsSchema,
  on: plainDateSchema,
  endsOn: plainDateSchema,
  coolingOffUntil: plainDateSchema,
  agencyName: wordsSchema(80),
  clientName: wordsSchema(80),
  staff: staffIdSchema,
  /** What the client wishes for, in the words of that day. */
  wishes: z
    .array(
      z.strictObject({
        what: wordsSchema(40),
        value: wordsSchema(200),
        weight: z.optional(wordsSchema(40)),
      }),
    )
    .check(z.maxLength(30)),
  /** The version of the printed clauses. */
  textVersion: wordsSchema(40),
  ...signatureParts,
});
export type Signed = z.infer<typeof signedSchema>;

/** A change that both signed after the contract; what it adds is added to what the contract says. */
export const annexSchema = z.strictObject({
  contract: ulidSchema,
  on: plainDateSchema,
  text: wordsSchema(2000),
  meetings: changeSchema,
  introductions: changeSchema,
  days: changeSchema,
  priceFen: changeSchema,
  ...signatureParts,
});
export type AnnexSigned = z.infer<typeof annexSchema>;

/** Who ends a contract; at whose fault decides whether anything is kept beyond what was performed. */
export const endings = ["client", "both", "agency"] as const;
export type Ending = (typeof endings)[number];

/** A contract that ended before its time, and what goes back. */
export const endedSchema = z.strictObject({
  on: plainDateSchema,
  by: z.enum(endings),
  refundFen: fenSchema,
  /** What had gone back before, which is no part of it. */
  refundedFen: z.optional(fenSchema),
  reason: z.optional(wordsSchema(200)),
});
export type Ended = z.infer<typeof endedSchema>;

/** Money that was taken or given back; never edited. */
export const takenSchema = z.strictObject({
  kind: z.enum(receiptKinds),
  way: z.enum(paymentWays),
  amountFen: fenSchema,
  on: plainDateSchema,
});
export type Taken = z.infer<typeof takenSchema>;

/** What a client asked to have on an invoice. */
export const invoiceSchema = z.strictObject({
  title: wordsSchema(100),
  taxNumber: z.optional(wordsSchema(40)),
});
export type Invoice = z.infer<typeof invoiceSchema>;

/** What the agency owes a client by a contract. */
export const deliveryKinds = ["introduction", "meeting"] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];

/** Something that was delivered. */
export const doneSchema = z.strictObject({
  kind: z.enum(deliveryKinds),
  contract: ulidSchema,
  on: plainDateSchema,
  with: z.optional(clientIdSchema),
  what: z.optional(wordsSchema(200)),
  /** The client did not come, without a word. */
  isClientAbsent: z.optional(z.boolean()),
});
export type Done = z.infer<typeof doneSchema>;

/** How a client said that it was so. */
export const confirmedSchema = z.strictObject({
  on: plainDateSchema,
  how: z.enum(["paper", "screen", "message"]),
  strokes: z.optional(strokesSchema),
});
export type Confirmed = z.infer<typeof confirmedSchema>;

/** Why something delivered is not counted: given on top, or it never was. */
export const excuses = ["gift", "mistake"] as const;
export type Excuse = (typeof excuses)[number];

const droppedSchema = z.strictObject({ on: plainDateSchema, reason: z.optional(wordsSchema(200)) });

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
      /** What is offered; may be bent until it is signed. */
      offer: termsSchema,
      /** A supervisor agrees to a price below the limit; counts by who says it. */
      approval: z.strictObject({ listPriceFen: fenSchema, priceFen: fenSchema }),
      signed: signedSchema,
      ended: endedSchema,
      /** An offer that is no longer made, or a contract that was written down by mistake. */
      dropped: droppedSchema,
    },
  },
  annex: {
    key: "ulid",
    fields: {
      signed: annexSchema,
      dropped: droppedSchema,
      /** Annexes that look the same and were signed beside this one: none was written down twice. */
      beside: z.array(ulidSchema).check(z.maxLength(50)),
    },
  },
  receipt: {
    key: "ulid",
    fields: {
      taken: takenSchema,
      contract: ulidSchema,
      note: wordsSchema(200),
      invoice: invoiceSchema,
      invoiced: z.strictObject({ number: wordsSchema(60), on: plainDateSchema }),
      cancelled: z.strictObject({ on: plainDateSchema, reason: wordsSchema(200) }),
      /** Receipts that look the same and are right beside this one: no payment taken twice. */
      beside: z.array(ulidSchema).check(z.maxLength(50)),
    },
  },
  /**
   * `delivery/meeting.<ulid>`, `delivery/introduction.<client>.<round>`: the key says what it is, so
   * that two who write the same thing down apart write it down once.
   */
  delivery: {
    key: "word",
    fields: {
      done: doneSchema,
      /** Whether the client agreed to an introduction. */
      accepted: z.boolean(),
      confirmed: confirmedSchema,
      excused: z.strictObject({ as: z.enum(excuses), reason: z.optional(wordsSchema(200)) }),
    },
  },
  /** Pictures of what was signed on paper; `of` is the key of the contract or annex. */
  photo: {
    key: photoVocabulary.photo.key,
    fields: { ...photoVocabulary.photo.fields, of: ulidSchema },
  },
} as const satisfies Vocabulary;
