import type { apartZh } from "./apart-zh.ts";

/** What two did apart, and a person settles. */
export const apartEn: typeof apartZh = {
  overspent: (what, over, promised) =>
    `${what}: ${over} more than the ${promised} promised, because two colleagues added one each. Choose the one given on top, or mark it as a mistake; for more, sign an annex.`,
  overspentShort: (what) => `${what}: more than promised`,
  overpaid: (sum) =>
    `${sum} too much was taken: perhaps two colleagues took one payment each. Cancel the receipt that is there twice, or give the money back.`,
  overpaidShort: (sum) => `${sum} too much taken`,
  refundedTooMuch: (taken, refunded, over) =>
    `${taken} was taken and ${refunded} given back, ${over} too much: perhaps two colleagues gave it back once each. Check, and cancel the refund that was not paid out; if it was, get it back from the client first.`,
  refundedTooMuchShort: (sum) => `${sum} too much given back`,
  takenTwice: (what, count) =>
    `${what} has ${count} receipts and may be one payment written down twice. Check: if all of it really happened, say so below; else cancel a receipt.`,
  takenTwiceShort: (what) => `${what} perhaps there twice`,
  bothTaken: "Both were taken",
  bothTakenSaid: (what) => `Checked: ${what}, both were taken`,
  bothGivenBack: "Both were given back",
  bothGivenBackSaid: (what) => `Checked: ${what}, both were given back`,
  annexName: "Annex",
  annexedTwice: (count) =>
    `There are ${count} annexes alike, perhaps one written down twice, and what they change is added each time. Check: if all were signed, say so below; else drop one.`,
  annexedTwiceShort: "An annex perhaps there twice",
  bothSigned: "All were signed",
  bothSignedSaid: "Checked: all annexes were signed",
  saidApart: (what) => `${what}: said in two ways`,
  saidApartHint: "Two colleagues wrote apart. Choose one; the other stays in the history.",
  twoInForce: (count) => `${count} contracts bind at once; please drop or end one of them.`,
  take1: "This one stands",
  settled: (what) => `Settled: ${what}`,
  apartField: {
    offer: "Offer",
    signed: "Signed contract",
    ended: "Ending",
    taken: "Receipt",
    contract: "Contract of a receipt",
    invoice: "Invoice",
    beside: "Check of receipts",
    done: "Delivery",
    accepted: "Client's answer",
    excused: "Whether it counts",
  },
  toApprove: (price) => `${price} to be approved`,
  isOverdue: (kind, sum) => `${kind} ${sum} is overdue`,
  goSettle: "Settle it",
};
