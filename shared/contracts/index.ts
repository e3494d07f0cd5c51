/** Contracts: what is offered, signed, paid, delivered and given back. */
export {
  type Account,
  accountOf,
  type DayTotal,
  dayTotalOf,
  kindOfPayment,
  paymentTrouble,
} from "./account.ts";
export type { Agreed } from "./agreed.ts";
export { allSignedWords } from "./annexed-twice.ts";
export {
  type Annex,
  askerOf,
  type Contract,
  contractOn,
  contractState,
  contractsOf,
  isInForce,
  shortNumber,
} from "./contract.ts";
export {
  acceptedWords,
  type Delivery,
  type DeliveryWords,
  introductionDelivery,
  introductionNoted,
  type Ledger,
  ledgerOf,
  meetingDelivery,
} from "./deliveries.ts";
export { capitalYuan, exactYuanOf, readYuan, yuanOf } from "./money.ts";
export { packagesOf, type ServicePackage, termsFrom } from "./packages.ts";
export { type PaymentPlan, paymentPlans, planNameOf, planOf, replan } from "./plans.ts";
export {
  approvalOf,
  discountPercent,
  isBelowLimit,
  mayApprove,
  offerTroubles,
} from "./pricing.ts";
export { type Receipt, receiptsOf, signedFenOf } from "./receipts.ts";
export {
  type Refund,
  type RefundCase,
  type RefundStep,
  refundOf,
  refundWithinDays,
} from "./refund.ts";
export { contractTextVersion, signedFrom } from "./signing.ts";
export { bothRightWords } from "./taken-twice.ts";
export { type ContractTrouble, contractTroubles } from "./troubles.ts";
export { type AgreementWords, agreementWords, settleWords } from "./words.ts";
