/**
 * What goes back when a contract ends before its time, step by step, each with the rule it follows:
 * an engineering reading of the rules, to be confirmed by counsel, and a proposal to the two who
 * agree. Money is whole fen; what is divided is rounded in the client's favour.
 *
 * - In the days to think it over everything goes back, less real costs that both name.
 * - Later, what was performed is measured as the contract says, and is the agency's.
 * - Of what was not performed a penalty may be kept, at most 30 in 100; none when the agency ends it.
 * - What both agree on, or a court says, stands above the sum; the difference is a step of its own.
 */
import {
  type Ending,
  penaltyPercentAtMost,
  type RefundMeasure,
  type Terms,
} from "#shared/casework";
import type { PlainDate } from "#shared/kernel";
import { daysIn } from "./days.ts";

/** What is known when somebody wants to go. */
export interface RefundCase {
  readonly terms: Pick<
    Terms,
    "priceFen" | "meetings" | "introductions" | "refundBy" | "penaltyPercent"
  >;
  readonly signedOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly coolingOffUntil: PlainDate;
  /** The day on which it was asked for: that day decides, not the day of the calculation. */
  readonly askedOn: PlainDate;
  readonly by: Ending;
  readonly paidFen: number;
  readonly meetings: number;
  readonly introductions: number;
  /** Costs that really arose in the days to think it over, and both accept. */
  readonly costsFen?: number | undefined;
  /** A penalty below the contract's, as both agreed or a court said. */
  readonly penaltyFen?: number | undefined;
  /** What both agreed on in the end, whatever the sum says. */
  readonly agreedFen?: number | undefined;
}

/** Which rule a step follows. */
export type RefundSource =
  | "receipts"
  | "coolingOff"
  | "realCosts"
  | "contractMeasure"
  | "nothingPerformed"
  | "penaltyBound"
  | "agencyEnds"
  | "neverBelowNothing"
  | "agreement"
  | "paidWithinDays";

/** One step of the calculation: its amount, and the figures in its sentence. */
export type RefundStep =
  | { readonly type: "paid"; readonly fen: number; readonly source: RefundSource }
  | {
      readonly type: "allBack";
      readonly fen: number;
      readonly source: RefundSource;
      readonly until: PlainDate;
    }
  | { readonly type: "costs"; readonly fen: number; readonly source: RefundSource }
  | {
      readonly type: "performed";
      readonly fen: number;
      readonly source: RefundSource;
      readonly measure: RefundMeasure;
      readonly done: number;
      readonly of: number;
    }
  | {
      readonly type: "penalty";
      readonly fen: number;
      readonly source: RefundSource;
      readonly percent: number;
      readonly openFen: number;
    }
  | { readonly type: "result"; readonly fen: number; readonly source: RefundSource }
  | {
      readonly type: "agreed";
      readonly fen: number;
      readonly source: RefundSource;
      readonly differenceFen: number;
    };

/** The outcome. */
export interface Refund {
  readonly steps: readonly RefundStep[];
  readonly refundFen: number;
  /** What was performed and not yet paid; nothing is taken by itself. */
  readonly unpaidFen: number;
  /** What went back already beyond all that was taken. */
  readonly refundedTooMuchFen: number;
}

/** So many days after it was agreed, the money is there in one sum. */
export const refundWithinDays = 15;

/** Calculates what goes back. */
export function refundOf(asked: RefundCase): Refund {
  const given = { ...asked, paidFen: Math.max(0, asked.paidFen) };
  const paid: RefundStep = { type: "paid", fen: given.paidFen, source: "receipts" };
  const { steps, balanceFen } =
    given.askedOn <= given.coolingOffUntil ? inCoolingOff(given) : byProgress(given);
  const refundFen = Math.min(given.paidFen, Math.max(0, balanceFen));
  const result: RefundStep = {
    type: "result",
    fen: refundFen,
    source: balanceFen < 0 ? "neverBelowNothing" : "paidWithinDays",
  };
  const agreed = agreedStep(given, refundFen);
  return {
    steps: [paid, ...steps, result, ...(agreed ? [agreed] : [])],
    refundFen: agreed?.fen ?? refundFen,
    unpaidFen: Math.max(0, -balanceFen),
    refundedTooMuchFen: Math.max(0, -asked.paidFen),
  };
}

interface Part {
  readonly steps: readonly RefundStep[];
  readonly balanceFen: number;
}

function inCoolingOff({ paidFen, coolingOffUntil, costsFen = 0 }: RefundCase): Part {
  const costs = Math.min(Math.max(0, costsFen), paidFen);
  return {
    steps: [
      { type: "allBack", fen: paidFen, source: "coolingOff", until: coolingOffUntil },
      ...(costs > 0 ? [{ type: "costs", fen: -costs, source: "realCosts" } as const] : []),
    ],
    balanceFen: paidFen - costs,
  };
}

function byProgress(given: RefundCase): Part {
  const { priceFen } = given.terms;
  const { done, of } = progressOf(given);
  const performedFen = of === 0 ? 0 : Math.floor((priceFen * done) / of);
  const openFen = priceFen - performedFen;
  const penalty = penaltyOf(given, openFen);
  return {
    steps: [
      {
        ...{
          type: "performed",
          fen: negative(performedFen),
          measure: given.terms.refundBy,
          done,
          of,
        },
        source: done === 0 ? "nothingPerformed" : "contractMeasure",
      },
      penalty,
    ],
    balanceFen: given.paidFen - performedFen + penalty.fen,
  };
}

/** How much was performed of how much; never more than all. */
function progressOf(given: RefundCase): { readonly done: number; readonly of: number } {
  const { refundBy, meetings, introductions } = given.terms;
  if (refundBy === "time") {
    const of = daysIn(given.signedOn, given.endsOn);
    return { done: clamp(daysIn(given.signedOn, given.askedOn), of), of };
  }
  const of = refundBy === "meetings" ? meetings : introductions;
  return { done: clamp(refundBy === "meetings" ? given.meetings : given.introductions, of), of };
}

function penaltyOf(
  { terms, by, penaltyFen }: RefundCase,
  openFen: number,
): Extract<RefundStep, { type: "penalty" }> {
  if (by === "agency") {
    return { type: "penalty", fen: 0, source: "agencyEnds", percent: 0, openFen };
  }
  const percent = Math.min(terms.penaltyPercent, penaltyPercentAtMost);
  const bound = Math.floor((openFen * percent) / 100);
  const kept = penaltyFen === undefined ? bound : clamp(penaltyFen, bound);
  return { type: "penalty", fen: negative(kept), source: "penaltyBound", percent, openFen };
}

function agreedStep(
  { agreedFen, paidFen }: RefundCase,
  refundFen: number,
): Extract<RefundStep, { type: "agreed" }> | undefined {
  if (agreedFen === undefined) return undefined;
  const fen = clamp(agreedFen, paidFen);
  return { type: "agreed", fen, source: "agreement", differenceFen: fen - refundFen };
}

const clamp = (value: number, most: number): number => Math.min(Math.max(0, value), most);
/** Without a nothing that is below nothing. */
const negative = (fen: number): number => (fen === 0 ? 0 : -fen);
