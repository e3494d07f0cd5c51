/**
 * Money that perhaps was taken twice: two receipts of one contract that look the same, of the same
 * or the next day, from different tabs. Whether they are one payment only a person knows, so both
 * are asked about until one is cancelled or somebody says that both are right.
 */
import type { ReceiptKind } from "#shared/casework";
import { addDays, type Ulid } from "#shared/kernel";
import type { Receipt } from "./receipts.ts";
import { type AgreementWords, agreementWords } from "./words.ts";

/** Receipts that perhaps are of one payment, the latest first. */
export interface Alike {
  readonly kind: ReceiptKind;
  readonly amountFen: number;
  readonly receipts: readonly Receipt[];
}

/** All groups of a contract's receipts that are still to be asked about. */
export function alikeAmong(receipts: readonly Receipt[]): readonly Alike[] {
  const counted = receipts.filter(({ cancelled }) => cancelled === undefined);
  const groups: Receipt[][] = [];
  for (const receipt of counted) {
    const [first, ...others] = groups.filter((group) =>
      group.some((one) => isPerhapsTheSame(one, receipt)),
    );
    if (!first) {
      groups.push([receipt]);
      continue;
    }
    // It joins what looked apart before.
    first.push(...others.flat(), receipt);
    for (const other of others) groups.splice(groups.indexOf(other), 1);
  }
  return groups.flatMap((group): readonly Alike[] => {
    const own = counted.filter((receipt) => group.includes(receipt));
    const [latest] = own;
    return latest && own.length > 1
      ? [{ kind: latest.kind, amountFen: latest.amountFen, receipts: own }]
      : [];
  });
}

/** What is said when all of them are right: each names the others, but for the last, who is named. */
export const bothRightWords = (receipts: readonly Receipt[]): readonly AgreementWords[] =>
  receipts.slice(0, -1).map(({ about, id, beside }) => {
    const others = receipts.map((other) => other.id).filter((other) => other !== id);
    return agreementWords.beside(about, [...new Set<Ulid>([...beside, ...others])]);
  });

function isPerhapsTheSame(one: Receipt, other: Receipt): boolean {
  const isAlike = one.kind === other.kind && one.amountFen === other.amountFen && one.amountFen > 0;
  const isNear = addDays(one.on, 1) >= other.on && addDays(other.on, 1) >= one.on;
  const isSettled = one.beside.includes(other.id) || other.beside.includes(one.id);
  return isAlike && isNear && one.run !== other.run && !isSettled;
}
