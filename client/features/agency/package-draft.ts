import type { RefundMeasure } from "#shared/casework";
import { readYuan, type ServicePackage, yuanOf } from "#shared/contracts";
import type { JsonObject } from "#shared/kernel";

/** The whole numbers of a package, with what they may be and what a new one begins with. */
export const packageNumbers = {
  months: { min: 1, max: 120, first: 12 },
  introductions: { min: 0, max: 1000, first: 12 },
  meetings: { min: 0, max: 1000, first: 6 },
  coolingOffDays: { min: 0, max: 60, first: 7 },
  penaltyPercent: { min: 0, max: 30, first: 20 },
  discountLimitPercent: { min: 0, max: 100, first: 10 },
} as const;
export type NumberName = keyof typeof packageNumbers;

/** The names of the numbers, in the order in which they are asked. */
export const numberNames = [
  "months",
  "introductions",
  "meetings",
  "coolingOffDays",
  "penaltyPercent",
  "discountLimitPercent",
] as const satisfies readonly NumberName[];

/** A package as it is typed. */
export interface PackageDraft extends Readonly<Record<NumberName, string>> {
  readonly name: string;
  readonly note: string;
  readonly price: string;
  readonly refundBy: RefundMeasure;
}

/** What stands in the form at first: the package, or what is usual. */
export const draftOf = (before: ServicePackage | undefined): PackageDraft => {
  const number = (name: NumberName) => String(before?.[name] ?? packageNumbers[name].first);
  return {
    name: before?.name ?? "",
    note: before?.note ?? "",
    price: before ? yuanOf(before.priceFen) : "",
    refundBy: before?.refundBy ?? "meetings",
    months: number("months"),
    introductions: number("introductions"),
    meetings: number("meetings"),
    coolingOffDays: number("coolingOffDays"),
    penaltyPercent: number("penaltyPercent"),
    discountLimitPercent: number("discountLimitPercent"),
  };
};

/** A whole number in its bounds; undefined when it is none. */
export function readNumber(typed: string, name: NumberName): number | undefined {
  const { min, max } = packageNumbers[name];
  const text = typed.normalize("NFKC").trim();
  const value = /^\d{1,4}$/u.test(text) ? Number(text) : Number.NaN;
  return value >= min && value <= max ? value : undefined;
}

/**
 * What is said of a package: of one that is there only what is different, so that what a colleague
 * changes apart stays theirs. Undefined while something is missing or wrong.
 */
export function saysOfDraft(
  draft: PackageDraft,
  before: ServicePackage | undefined,
): JsonObject | undefined {
  const priceFen = readYuan(draft.price);
  const name = draft.name.trim();
  const numbers = numberNames.map((one) => [one, readNumber(draft[one], one)] as const);
  if (name === "" || priceFen === undefined) return undefined;
  const said: Record<string, string | number | null> = {
    name,
    note: draft.note.trim() || null,
    priceFen,
    refundBy: draft.refundBy,
  };
  for (const [one, value] of numbers) {
    if (value === undefined) return undefined;
    said[one] = value;
  }
  const was: Readonly<Record<string, unknown>> = { ...before };
  const different = Object.entries(said).filter(([field, value]) => (was[field] ?? null) !== value);
  return Object.fromEntries(different);
}
