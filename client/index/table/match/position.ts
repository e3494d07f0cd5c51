/**
 * How many there are under some wishes, over columns: it gives what `positionOf` of #shared/matching
 * gives, in one pass. Who lacks only one thing is whom a gentler form of that one wish would bring.
 */
import { easingsOf, mayCountOut, measure, type Position, whole } from "#shared/matching";
import type { StatedWish, WishValue } from "#shared/registry";
import type { ClientTable } from "../client-table.ts";
import { lookedAt, type RankOrder } from "./rank.ts";
import { blocked, type Codes, codesOf, type Looked, metByClient, valuesOf } from "./rank-wishes.ts";

/** Counts everybody in a table for one client. */
export function countPosition(table: ClientTable, order: RankOrder): Position {
  const { columns } = table;
  const looked = lookedAt(table, order);
  const counted = order.card.wishes.filter(mayCountOut).map((wish) => {
    const codes = codesOf(columns, wish, order.today);
    return {
      wish,
      codes,
      isMissedBy: missing(columns, wish, codes),
      ...effectOf(columns, wish, codes),
    };
  });
  const misses = missesOf(looked, counted);
  const theirs = metByClient(columns, order);
  const sums = { sought: 0, meeting: 0, accepting: 0, mutual: 0, close: 0 };
  for (let at = 0; at < looked.count; at += 1) {
    if ((looked.groups[at] ?? 0) >= blocked) continue;
    const slot = looked.slots[at] ?? 0;
    const isAccepted = theirs(slot).group !== blocked;
    const musts = misses.musts[at] ?? 0;
    const wanted = misses.wanted[at] ?? 0;
    sums.sought += 1;
    if (isAccepted) sums.accepting += 1;
    if (musts === 0) sums.meeting += 1;
    if (musts === 0 && isAccepted) sums.mutual += 1;
    if (musts === 0 && isAccepted && wanted === 0) sums.close += 1;
    const isOneMust = musts === 1;
    if (!isAccepted || !(isOneMust || (musts === 0 && wanted === 1))) continue;
    const only = counted[(isOneMust ? misses.must[at] : misses.want[at]) ?? 0];
    if (only) countBack(only, slot);
  }
  return {
    ...sums,
    effects: counted.map(({ wish, excludes, more, easings }) => ({
      criterion: wish.criterion,
      excludes,
      more,
      easings: easings.map(({ value, brings }) => ({ value, more: brings })),
    })),
  };
}

interface Counted {
  readonly wish: StatedWish;
  readonly codes: Codes;
  /** For the number of a value, 1 when it is known not to be what is asked for. */
  readonly isMissedBy: Uint8Array;
  excludes: number;
  more: number;
  readonly easings: {
    readonly value: WishValue;
    readonly isMissedBy: Uint8Array;
    brings: number;
  }[];
}

const effectOf = (columns: ClientTable["columns"], wish: StatedWish, codes: Codes) => ({
  ...{ excludes: 0, more: 0 },
  easings: easingsOf(wish).map((value) => ({
    value,
    isMissedBy: missing(columns, { ...wish, value }, codes),
    brings: 0,
  })),
});

const missing = (columns: ClientTable["columns"], wish: StatedWish, { field }: Codes): Uint8Array =>
  Uint8Array.from(valuesOf(columns, field), (value) => {
    const met = measure(wish, value);
    return met === undefined || met === whole ? 0 : 1;
  });

const codeAt = ({ codes, step, place }: Codes, slot: number): number =>
  codes[slot * step + place] ?? 0;

/** How many musts, and how many important things, each of those who are looked at lacks; and the last of them. */
function missesOf({ slots, groups, count }: Looked, counted: readonly Counted[]) {
  const [musts, must] = [new Uint8Array(count), new Uint8Array(count)];
  const [wanted, want] = [new Uint8Array(count), new Uint8Array(count)];
  for (const [number, one] of counted.entries()) {
    const isMust = one.wish.importance === "must";
    const [misses, last] = isMust ? [musts, must] : [wanted, want];
    const { codes, isMissedBy } = one;
    for (let at = 0; at < count; at += 1) {
      if (isMissedBy[codeAt(codes, slots[at] ?? 0)] !== 1 || (groups[at] ?? 0) >= blocked) continue;
      misses[at] = (misses[at] ?? 0) + 1;
      last[at] = number;
      one.excludes += 1;
    }
  }
  return { musts, must, wanted, want };
}

function countBack(only: Counted, slot: number): void {
  const code = codeAt(only.codes, slot);
  only.more += 1;
  for (const easing of only.easings) if (easing.isMissedBy[code] === 0) easing.brings += 1;
}
