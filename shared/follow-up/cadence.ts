import { addDays, type PlainDate } from "#shared/kernel";
import type { RelationStage } from "./relation.ts";

/** From what the days are counted: a meeting, or a word on how the two stand. */
export interface Anchor {
  readonly why: "met" | RelationStage;
  readonly on: PlainDate;
}

/** One follow-up that is due so many days after something. */
export interface CadenceStep {
  readonly after: Anchor;
  readonly day: number;
  readonly on: PlainDate;
}

/** So many days after a meeting or a change both are asked how it goes. */
const cadenceDays = [1, 3, 7, 30] as const;

/** A talk so many days before its day is that day's talk: nobody rings twice for the calendar's sake. */
const aheadOf: Readonly<Record<number, number>> = { 1: 1, 3: 1, 7: 2, 30: 5 };

/** Whoever parted is asked how they are, and after a week whether to go on; a couple that married is left in peace for a month. */
const daysAfter = (why: Anchor["why"]): readonly number[] => {
  if (why === "parted") return [1, 7];
  return why === "married" ? [30] : cadenceDays;
};

/** The days of a cadence. */
export const cadenceAfter = (after: Anchor): readonly CadenceStep[] =>
  daysAfter(after.why).map((day) => ({ after, day, on: addDays(after.on, day) }));

/**
 * The first step of a cadence that no talk has fulfilled; a later talk fulfils all steps before it.
 * Undefined when the last one was talked through.
 */
export function openStep(after: Anchor, talksOn: readonly PlainDate[]): CadenceStep | undefined {
  return cadenceAfter(after).find(({ day, on }) => {
    const from = addDays(on, -(aheadOf[day] ?? 0));
    return !talksOn.some((talk) => talk >= from && talk >= after.on);
  });
}

/** The anchor that counts: the latest that has come; of the same day the word on how they stand. */
export const latestAnchor = (anchors: readonly Anchor[], today: PlainDate): Anchor | undefined =>
  anchors
    .filter(({ on }) => on <= today)
    .reduce<Anchor | undefined>((last, one) => {
      if (!last || one.on > last.on) return one;
      return one.on === last.on && last.why === "met" ? one : last;
    }, undefined);
