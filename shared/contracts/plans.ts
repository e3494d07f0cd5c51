/** When which part of a price is to be paid. */
import type { Instalment } from "#shared/casework";
import type { PlainDate } from "#shared/kernel";
import { addMonths } from "./days.ts";

/** The usual ways to pay: at once, something first and the rest in a month, in three parts. */
export const paymentPlans = ["atOnce", "prepaid", "threeParts"] as const;
export type PaymentPlan = (typeof paymentPlans)[number];

const tenth = 1000;
/** A part of a sum in whole yuan where that is possible; what is left over is in the last part. */
const partOf = (fen: number, share: number): number =>
  fen < tenth ? Math.floor(fen * share) : Math.floor((fen * share) / 100) * 100;

/** The payments of a plan; together they are the price. */
export function planOf(plan: PaymentPlan, priceFen: number, from: PlainDate): Instalment[] {
  if (priceFen === 0) return [];
  if (plan === "atOnce") return [{ kind: "full", amountFen: priceFen, dueOn: from }];
  if (plan === "prepaid") {
    const first = partOf(priceFen, 0.3);
    return [
      { kind: "prepayment", amountFen: first, dueOn: from },
      { kind: "remainder", amountFen: priceFen - first, dueOn: addMonths(from, 1) },
    ];
  }
  const first = partOf(priceFen, 0.4);
  const second = partOf(priceFen, 0.3);
  return [
    { kind: "prepayment", amountFen: first, dueOn: from },
    { kind: "part", amountFen: second, dueOn: addMonths(from, 1) },
    { kind: "remainder", amountFen: priceFen - first - second, dueOn: addMonths(from, 2) },
  ];
}

/** Which of the usual plans this is; undefined when it is an own one. */
export const planNameOf = (plan: readonly Instalment[]): PaymentPlan | undefined => {
  const kinds = plan.map(({ kind }) => kind).join();
  if (kinds === "full" || kinds === "") return "atOnce";
  if (kinds === "prepayment,remainder") return "prepaid";
  return kinds === "prepayment,part,remainder" ? "threeParts" : undefined;
};

/** The same plan for another price or day. */
export const replan = (terms: {
  readonly plan: readonly Instalment[];
  readonly priceFen: number;
  readonly from: PlainDate;
}): Instalment[] => planOf(planNameOf(terms.plan) ?? "atOnce", terms.priceFen, terms.from);
