/** What becomes of an offer when it is signed. */
import type { Signed, Strokes, Terms } from "#shared/casework";
import { addDays, type PlainDate, type StaffId } from "#shared/kernel";
import { lastDayOf } from "./days.ts";

/** The version of the clauses that are printed now. Whoever changes a clause gives them a new one. */
export const contractTextVersion = "V1";

/** What is signed, by whom, when and how. */
export interface Signing {
  readonly terms: Terms;
  readonly on: PlainDate;
  readonly agencyName: string;
  readonly clientName: string;
  readonly staff: StaffId;
  readonly wishes: Signed["wishes"];
  readonly how: Signed["how"];
  readonly strokes?: Strokes | undefined;
}

/** The snapshot of a contract. The days to think it over begin the day after the signature. */
export const signedFrom = ({ strokes, ...signing }: Signing): Signed => ({
  ...signing,
  ...(strokes ? { strokes } : {}),
  endsOn: lastDayOf(signing.on, signing.terms.months),
  coolingOffUntil: addDays(signing.on, signing.terms.coolingOffDays),
  textVersion: contractTextVersion,
});
