/**
 * The fit to stated conditions: how far one client has what another asked for, and both ways at once.
 * It says nothing about whether two people will like each other.
 */
import type { PlainDate } from "#shared/kernel";
import type { StatedWish, WishImportance } from "#shared/registry";
import type { MatchCard } from "./match-card.ts";
import { type Compared, comparedIn, farBeyond, isCompared, measure, whole } from "./measure.ts";

/** What each importance weighs. A must also opens or shuts the gate. */
export const weightOf: Readonly<Record<WishImportance, number>> = {
  must: 5,
  important: 3,
  open: 1,
  any: 0,
};

/** What a wish weighs beside a value: the more, the farther the value lies from it; nothing when it is all the same. */
export const weighsOn = (wish: StatedWish, has: Compared | undefined): number =>
  weightOf[wish.importance] === 0 ? 0 : weightOf[wish.importance] + farBeyond(wish, has);

/** Unknown counts as half, so that it speaks neither for nor against. */
export const unknownMeasure = 50;

/** One wish held against the other's card. */
export interface FitLine {
  readonly wish: StatedWish;
  /** What the other has; undefined when it is not known. */
  readonly has: Compared | undefined;
  /** 0 to 100; undefined when it cannot be told. */
  readonly measure: number | undefined;
}

/** How far one client has what the other asked for. */
export interface OneWay {
  /** 0 to 1; a half when nothing that counts was asked for. */
  readonly score: number;
  /** The part of what was asked for of which the answer is known, 0 to 1. */
  readonly coverage: number;
  readonly lines: readonly FitLine[];
}

/** A sum of weighted measures over the sum of their weights. */
export const scoreOf = (sum: number, weight: number): number =>
  weight === 0 ? 0.5 : sum / (weight * whole);

/** Both ways at once: the lower one counts for more, and nobody is wanted by halves of nothing. */
export const twoWayOf = (one: number, other: number): number =>
  one === 0 || other === 0 ? 0 : (2 * one * other) / (one + other);

/** Holds the wishes of one client against the card of another. */
export function fitOf(wisher: MatchCard, other: MatchCard, today: PlainDate): OneWay {
  const lines = wisher.wishes.flatMap((wish): readonly FitLine[] => {
    if (!isCompared(wish.criterion) || weightOf[wish.importance] === 0) return [];
    const has = comparedIn(other, wish.criterion, today);
    return [{ wish, has, measure: measure(wish, has) }];
  });
  let [sum, weight, stated, known] = [0, 0, 0, 0];
  for (const line of lines) {
    const [asked, weighs] = [weightOf[line.wish.importance], weighsOn(line.wish, line.has)];
    sum += weighs * (line.measure ?? unknownMeasure);
    weight += weighs;
    stated += asked;
    if (line.measure !== undefined) known += asked;
  }
  return { score: scoreOf(sum, weight), coverage: stated === 0 ? 0 : known / stated, lines };
}
