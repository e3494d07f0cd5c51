/** The services an agency offers, and the terms an offer begins with. */
import { type RefundMeasure, refundMeasures, type Terms } from "#shared/casework";
import { type PlainDate, type Ulid, ulidSchema, wordsSchema, z } from "#shared/kernel";
import { type Agreed, keyOfEntity } from "./agreed.ts";
import { planOf } from "./plans.ts";

const countSchema = z.int().check(z.nonnegative());
const packageSchema = z.object({
  name: wordsSchema(80),
  note: z.optional(wordsSchema(200)),
  priceFen: countSchema,
  months: countSchema,
  introductions: countSchema,
  meetings: countSchema,
  coolingOffDays: countSchema,
  refundBy: z.enum(refundMeasures),
  penaltyPercent: countSchema,
  discountLimitPercent: countSchema,
});

/** A service as the agency offers it. */
export interface ServicePackage {
  readonly id: Ulid;
  readonly name: string;
  readonly note?: string | undefined;
  readonly priceFen: number;
  readonly months: number;
  readonly introductions: number;
  readonly meetings: number;
  readonly coolingOffDays: number;
  readonly refundBy: RefundMeasure;
  readonly penaltyPercent: number;
  readonly discountLimitPercent: number;
  readonly isClosed: boolean;
}

const fields = [
  "name",
  "note",
  "priceFen",
  "months",
  "introductions",
  "meetings",
  "coolingOffDays",
  "refundBy",
  "penaltyPercent",
  "discountLimitPercent",
] as const;

/** All packages of the agency's document, the cheapest first; those no longer offered last. */
export function packagesOf({
  value,
  entities,
}: Pick<Agreed, "value" | "entities">): readonly ServicePackage[] {
  return entities("package")
    .flatMap((about): readonly ServicePackage[] => {
      const id = ulidSchema.safeParse(keyOfEntity(about)).data;
      const said = fields.map((field) => [field, value(about, field)] as const);
      const read = z.safeParse(
        packageSchema,
        Object.fromEntries(said.filter(([, one]) => one !== undefined)),
      );
      return id && read.success
        ? [{ ...read.data, id, isClosed: value(about, "isClosed") === true }]
        : [];
    })
    .sort(
      (a, b) =>
        Number(a.isClosed) - Number(b.isClosed) ||
        a.priceFen - b.priceFen ||
        (a.id < b.id ? -1 : 1),
    );
}

/** The terms of an offer made from a package on a day, to be paid at once. */
export function termsFrom(from: ServicePackage, today: PlainDate): Terms {
  return {
    package: from.id,
    name: from.name,
    listPriceFen: from.priceFen,
    priceFen: from.priceFen,
    discountLimitPercent: from.discountLimitPercent,
    months: from.months,
    introductions: from.introductions,
    meetings: from.meetings,
    coolingOffDays: from.coolingOffDays,
    refundBy: from.refundBy,
    penaltyPercent: from.penaltyPercent,
    introductionCounts: "proposed",
    noShow: "counts",
    plan: planOf("atOnce", from.priceFen, today),
  };
}
