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

/** A price that somebody asks for, and who agreed to it. */
export interface Asked {
  readonly terms: Terms;
  readonly approvals: readonly Approval[];
  /** Who first put this price. */
  readonly askedBy: StaffId | undefined;
}

/** Whether somebody's word allows the price: a supervisor's, and her own only while she is alone. */
export const mayApprove = (
  staff: StaffId,
  { askedBy }: Pick<Asked, "askedBy">,
  supervisors: readonly StaffId[],
): boolean =>
  supervisors.includes(staff) &&
  (staff !== askedBy || supervisors.every((supervisor) => supervisor === staff));

/** Whose word allows this price: said of the same list price and of one not higher than this. */
export const approvalOf = (asked: Asked, supervisors: readonly StaffId[]): Approval | undefined =>
  asked.approvals.find(
    ({ by, listPriceFen, priceFen }) =>
      mayApprove(by, asked, supervisors) &&
      listPriceFen === asked.terms.listPriceFen &&
      priceFen <= asked.terms.priceFen,
  );

/** Why an offer cannot be signed as it stands. */
export type OfferTrouble = "reasonMissing" | "notApproved" | "planIsOff";

/** What is to be put right before an offer is signed, given who are supervisors now. */
export function offerTroubles(
  asked: Asked,
  supervisors: readonly StaffId[],
): readonly OfferTrouble[] {
  const { terms } = asked;
  const isBent = terms.priceFen !== terms.listPriceFen;
  const isAllowed = !isBelowLimit(terms) || approvalOf(asked, supervisors);
  const planned = terms.plan.reduce((sum, { amountFen }) => sum + amountFen, 0);
  return [
    ...(isBent && !terms.discountReason ? (["reasonMissing"] as const) : []),
    ...(isAllowed ? [] : (["notApproved"] as const)),
    ...(planned === terms.priceFen ? [] : (["planIsOff"] as const)),
  ];
}
