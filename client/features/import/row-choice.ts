import type { Likeness } from "#client/index";
import type { ReadRow } from "#shared/tables";

/** What becomes of a row. */
export const rowChoices = ["take", "add", "join", "leave"] as const;
export type RowChoice = (typeof rowChoices)[number];

/** Why a row needs a look. */
export interface RowDoubts {
  /** The known client who is most likely the same person. */
  readonly likeness: Likeness | undefined;
  readonly isSure: boolean;
  /** Whether this person may add to the known client. */
  readonly mayAdd: boolean;
  /** The number of an earlier row of the same person. */
  readonly twin: number | undefined;
}

/** Whether two are one person as far as a table tells: the name with the birth date or the number, or both. */
export const isSureLikeness = ({ name, isSameBirth, isSameTail }: Likeness): boolean =>
  name === "other" ? isSameBirth && isSameTail : isSameBirth || isSameTail;

/** What can become of a row, what is proposed first. */
export function choicesFor(row: ReadRow, doubts: RowDoubts): readonly RowChoice[] {
  if (row.stop) return ["leave"];
  if (doubts.twin !== undefined) return ["join", "take", "leave"];
  if (!doubts.likeness) return ["take", "leave"];
  if (!doubts.mayAdd) return doubts.isSure ? ["leave", "take"] : ["take", "leave"];
  return doubts.isSure ? ["add", "take", "leave"] : ["take", "add", "leave"];
}
