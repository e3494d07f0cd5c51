/** What a client paid by a contract, what is still to be paid, and what a till took on a day. */
import type { Instalment, PaymentWay, ReceiptKind } from "#shared/casework";
import type { PlainDate, StaffId } from "#shared/kernel";
import type { Contract } from "./contract.ts";
import { type Receipt, signedFenOf } from "./receipts.ts";

/** The money of one contract. */
export interface Account {
  /** Before the signature only something in advance is taken. */
  readonly isSigned: boolean;
  readonly receipts: readonly Receipt[];
  readonly takenFen: number;
  readonly refundedFen: number;
  /** What the agency holds now. */
  readonly paidFen: number;
  readonly dueFen: number;
  /** More than the price, but for what was meant to be extra: as when two took the remainder apart. */
  readonly overpaidFen: number;
  /** More went back than was ever taken: as when two gave it back apart. */
  readonly refundedTooMuchFen: number;
  /** What goes back after an ending and did not go yet. */
  readonly toRefundFen: number;
  /** What is paid next. */
  readonly next: Instalment | undefined;
}

/** Adds up the receipts of a contract; those that name none count for it when it is the only one. */
export function accountOf(
  contract: Contract,
  receipts: readonly Receipt[],
  isOnly: boolean,
): Account {
  const own = receipts.filter(
    (receipt) => receipt.contract === contract.id || (isOnly && receipt.contract === undefined),
  );
  const counted = own.filter(({ cancelled }) => cancelled === undefined);
  const sumOf = (isRefund: boolean): number =>
    counted
      .filter(({ kind }) => (kind === "refund") === isRefund)
      .reduce((sum, { amountFen }) => sum + amountFen, 0);
  const [takenFen, refundedFen] = [sumOf(false), sumOf(true)];
  const paidFen = takenFen - refundedFen;
  const extraFen = counted
    .filter(({ kind }) => kind === "extra")
    .reduce((sum, { amountFen }) => sum + amountFen, 0);
  const { terms, ended } = contract;
  const isOver = ended !== undefined;
  const coveredFen = coveredOf({ takenFen, refundedFen, extraFen, priceFen: terms.priceFen });
  const dueFen = isOver ? 0 : Math.max(0, terms.priceFen - Math.max(0, coveredFen));
  const refundedSinceFen = Math.max(0, refundedFen - (ended?.refundedFen ?? 0));
  return {
    isSigned: contract.signed !== undefined,
    receipts: own,
    takenFen,
    refundedFen,
    paidFen,
    dueFen,
    overpaidFen: isOver ? 0 : Math.max(0, coveredFen - terms.priceFen),
    refundedTooMuchFen: Math.max(0, -paidFen),
    toRefundFen: Math.max(0, (ended?.refundFen ?? 0) - refundedSinceFen),
    next: dueFen > 0 ? nextOf(contract, coveredFen, dueFen) : undefined,
  };
}

/**
 * What was paid of the price itself. What goes back is first what was paid too much, then what was
 * paid on top, and only then the price.
 */
function coveredOf(sums: {
  readonly takenFen: number;
  readonly refundedFen: number;
  readonly extraFen: number;
  readonly priceFen: number;
}): number {
  const { takenFen, refundedFen, extraFen, priceFen } = sums;
  const tooMuchFen = Math.max(0, takenFen - extraFen - priceFen);
  const extraLeftFen = Math.max(0, extraFen - Math.max(0, refundedFen - tooMuchFen));
  return takenFen - refundedFen - extraLeftFen;
}

/** The first payment of the plan that is not covered, less what of it was paid. */
function nextOf(contract: Contract, coveredFen: number, dueFen: number): Instalment | undefined {
  let planned = 0;
  for (const instalment of contract.terms.plan) {
    planned += instalment.amountFen;
    if (planned > coveredFen) {
      const amountFen = Math.min(planned - coveredFen, instalment.amountFen, dueFen);
      return { ...instalment, amountFen };
    }
  }
  // An annex made it dearer than was planned.
  const dueOn = contract.annexes.at(-1)?.on ?? contract.signed?.on ?? contract.terms.plan[0]?.dueOn;
  return dueOn && { kind: "extra", amountFen: dueFen, dueOn };
}

/** What a payment of so much is called. */
export function kindOfPayment(account: Account, amountFen: number): ReceiptKind {
  if (!account.isSigned) return "prepayment";
  if (account.paidFen === 0) return amountFen >= account.dueFen ? "full" : "prepayment";
  if (account.dueFen === 0) return "extra";
  return amountFen >= account.dueFen ? "remainder" : "part";
}

/** Why money is not taken or given back so. */
export type PaymentTrouble = "amountMissing" | "amountZero" | "moreThanPaid" | "wholeBeforeSigning";

/** What is wrong with a payment or a refund; undefined when it may be. */
export function paymentTrouble(
  account: Account,
  payment: { readonly amountFen: number | undefined; readonly isRefund: boolean },
): PaymentTrouble | undefined {
  const { amountFen, isRefund } = payment;
  if (amountFen === undefined) return "amountMissing";
  if (amountFen === 0) return "amountZero";
  if (isRefund) return amountFen > account.paidFen ? "moreThanPaid" : undefined;
  return !account.isSigned && amountFen >= account.dueFen ? "wholeBeforeSigning" : undefined;
}

/** What was taken on a day, for the person who counts the till. */
export interface DayTotal {
  readonly takenFen: number;
  readonly refundedFen: number;
  /** By way of payment, what came in less what went out. */
  readonly byWay: ReadonlyMap<PaymentWay, number>;
  readonly byStaff: ReadonlyMap<StaffId, number>;
  readonly count: number;
  readonly cancelled: number;
}

/** Adds up a day; cancelled receipts are counted and add nothing. */
export function dayTotalOf(receipts: readonly Receipt[], day: PlainDate): DayTotal {
  const ofDay = receipts.filter(({ on }) => on === day);
  const counted = ofDay.filter(({ cancelled }) => cancelled === undefined);
  const byWay = new Map<PaymentWay, number>();
  const byStaff = new Map<StaffId, number>();
  for (const receipt of counted) {
    byWay.set(receipt.way, (byWay.get(receipt.way) ?? 0) + signedFenOf(receipt));
    byStaff.set(receipt.by, (byStaff.get(receipt.by) ?? 0) + signedFenOf(receipt));
  }
  const sumOf = (isRefund: boolean): number =>
    counted
      .filter(({ kind }) => (kind === "refund") === isRefund)
      .reduce((sum, { amountFen }) => sum + amountFen, 0);
  return {
    takenFen: sumOf(false),
    refundedFen: sumOf(true),
    byWay,
    byStaff,
    count: counted.length,
    cancelled: ofDay.length - counted.length,
  };
}
