import type { apartZh } from "./apart-zh.ts";

/** What two did apart, and a person settles. */
export const apartEn: typeof apartZh = {
  overspent: (what, over, promised) =>
    `${what}: ${over} more than the ${promised} promised, because two colleagues added one each. Choose the one given on top, or mark it as a mistake; for more, sign an annex.`,
  overspentShort: (what) => `${what}: more than promised`,
  overpaid: (sum) =>
    `${sum} too much was taken: perhaps two colleagues took one payment each. Cancel the receipt that is there twice, or give the money back.`,
  overpaidShort: (sum) => `${sum} too much taken`,
  saidApart: (what) => `${what}: said in two ways`,
  saidApartHint: "Two colleagues wrote apart. Choose one; the other stays in the history.",
  twoInForce: (count) => `${count} contracts bind at once; please drop or end one of them.`,
  take1: "This one stands",
  settled: (what) => `Settled: ${what}`,
  apartField: {
    offer: "Offer",
    signed: "Signed contract",
    ended: "Ending",
    contract: "Contract of a receipt",
    invoice: "Invoice",
    done: "Delivery",
    accepted: "Client's answer",
    excused: "Whether it counts",
  },
  toApprove: (price) => `${price} to be approved`,
  isOverdue: (kind, sum) => `${kind} ${sum} is overdue`,
  goSettle: "Settle it",
};
