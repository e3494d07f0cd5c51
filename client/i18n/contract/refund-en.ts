import { plural } from "../plural.ts";
import type { refundZh } from "./refund-zh.ts";

/** What goes back, how it is calculated, and by which rule. */
export const refundEn: typeof refundZh = {
  refund: "Refund",
  refundTitle: "Refund",
  askedOn: "Asked for on",
  whoEnds: "Who ends it",
  ending: { client: "The client leaves", both: "Both agree", agency: "Our reasons" },
  costs: "Real costs so far",
  costsHint: "Only in the cooling-off, and only what the client accepts",
  penalty: "Penalty instead",
  penaltyHint: "May be below the contract's, never above",
  agreed: "Agreed in the end",
  agreedHint: "Leave empty when it is the sum below",
  endReason: "Note",
  steps: "How it is calculated",
  step: {
    paid: "Paid so far",
    allBack: (day) => `Asked for within the cooling-off (until ${day}): everything goes back`,
    costs: "Less real costs",
    meetings: (done, of) => `${done} of ${plural(of, "meeting")} held`,
    introductions: (done, of) => `${done} of ${plural(of, "introduction")} made`,
    time: (done, of) => `${done} of ${plural(of, "day")} passed`,
    penalty: (open, percent) => `Not performed ${open}, penalty at most ${percent}%`,
    noPenalty: "Ended for our reasons: no penalty",
    result: "To be refunded",
    agreed: "Agreed by both",
    difference: (sum) => ` (${sum} than calculated)`,
    more: (sum) => `${sum} more`,
    less: (sum) => `${sum} less`,
  },
  source: {
    receipts: "Our receipts",
    coolingOff:
      "Cooling-off clause of the contract; Shanghai compliance guide for marriage introduction (2024): free to leave, no service in it",
    realCosts: "The same: only real and reasonable costs",
    contractMeasure:
      "Refund clause of the contract; Shenzhen service standard for marriage introduction: refund by progress",
    nothingPerformed: "Refund clause of the contract: nothing was performed yet",
    penaltyBound:
      "Civil Code, article 585: a penalty that is too high is cut, usually to 30% of the loss",
    agencyEnds: "Civil Code, article 577: who breaks the contract is liable",
    neverBelowNothing:
      "More was performed than was paid; nothing goes back, and nothing is charged by itself",
    agreement: "What both agreed, or a court decided",
    paidWithinDays: (days) =>
      `Shenzhen service standard for marriage introduction: in one sum within ${days} days`,
  },
  refundNote: "Calculated by these rules as a proposal; what both agree on stands.",
  unpaid: (sum) => `${sum} of what was performed is not paid yet.`,
  alreadyTooMuch: (sum) =>
    `${sum} too much went back already: settle the refunds named on the contract page first, then calculate.`,
  printRefund: "Print calculation",
  endContract: "End the contract so",
  ended: (sum) => `Contract ended, ${sum} to be refunded`,
  endedLine: (day, who, sum) => `Ended on ${day} (${who}), ${sum} to be refunded`,
  reopen: "Resume the contract",
  reopened: "Contract resumed",
};
