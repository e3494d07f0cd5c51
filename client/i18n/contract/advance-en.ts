import type { advanceZh } from "./advance-zh.ts";

/** What may be done before a contract is signed, and by whom: money in advance, a price approved. */
export const advanceEn: typeof advanceZh = {
  takeAdvance: "Take a prepayment",
  takeAdvanceTitle: "Take a prepayment",
  advanceHint:
    "Before the signature only a prepayment is taken; it counts towards the price, and goes back if nothing is signed.",
  advanceOnly: "Not signed yet: only a prepayment is taken",
  wholeBeforeSigning: (sum) =>
    `Not all of the ${sum} before the signature: please sign first, or take less in advance.`,
  nothingToGiveBack: "There is nothing to give back now.",

  limitIs: (percent) => `A matchmaker may give ${percent}%; below that a supervisor approves`,
  waitsForApproval: (percent, limit) =>
    `This price is ${percent}% below the list price, more than ${limit}%; it can be signed once a supervisor approves.`,
  approve: "Approve this price",
  approved: (who) => `Approved by ${who}`,
  approvedSaid: (price) => `Approved at ${price}`,
  approveOwn: "Approve it myself",
  notByOneself: (others) =>
    `You put this price yourself, so another supervisor approves it: ${others}.`,
  onlySupervisor: "You are the only supervisor and may approve it yourself; the history says so.",
  approvedByOneself: (who) => `Approved by ${who}, who put the price`,
  approvedOwnSaid: (price) => `Approved by yourself at ${price}`,
};
