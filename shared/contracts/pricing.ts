/** How far a price was bent, and who agreed to it. */
import type { Terms } from "#shared/casework";
import type { StaffId } from "#shared/kernel";

type Price = Pick<Terms, "listPriceFen" | "priceFen">;

/** By how many percent a price is below the list; never below nothing. */
export const discountPercent = ({ listPriceFen, priceFen }: Price): number =>
  listPriceFen === 0 ? 0 : Math.max(0, (100 * (listPriceFen - priceFen)) / listPriceFen);

/** Whether a price is lower than a matchmaker may go alone. */
export const isBelowLimit = (terms: Price & Pick<Terms, "discountLimitPercent">): boolean =>
  discountPercent(terms) > terms.discountLimitPercent;

/** Somebody's word that a price may be asked. */
export interface Approval extends Price {
  readonly by: StaffId;
}

/** Whose word allows this price: a supervisor's, for the same list price and one not lower than this. */
export const approvalOf = (
  terms: Price,
  approvals: readonly Approval[],
  isSupervisor: (staff: StaffId) => boolean,
): Approval | undefined =>
  approvals.find(
    ({ by, listPriceFen, priceFen }) =>
      isSupervisor(by) && listPriceFen === terms.listPriceFen && priceFen <= terms.priceFen,
  );

/** Why an offer cannot be signed as it stands. */
export type OfferTrouble = "reasonMissing" | "notApproved" | "planIsOff";

/** What is to be put right before an offer is signed. */
export function offerTroubles(
  terms: Terms,
  approvals: readonly Approval[],
  isSupervisor: (staff: StaffId) => boolean,
): readonly OfferTrouble[] {
  const isBent = terms.priceFen !== terms.listPriceFen;
  const isAllowed = !isBelowLimit(terms) || approvalOf(terms, approvals, isSupervisor);
  const planned = terms.plan.reduce((sum, { amountFen }) => sum + amountFen, 0);
  return [
    ...(isBent && !terms.discountReason ? (["reasonMissing"] as const) : []),
    ...(isAllowed ? [] : (["notApproved"] as const)),
    ...(planned === terms.priceFen ? [] : (["planIsOff"] as const)),
  ];
}
