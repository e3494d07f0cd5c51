import { assert } from "./assert.ts";

/**
 * A hybrid logical clock reading: milliseconds since 1970 × 4096 + a counter. It orders what is
 * shown to people; it never decides what wins.
 */
export type HybridTime = number;

const ticksPerMs = 4096;
/** A remote time further ahead than this is another clock's mistake and is not adopted. */
const adoptedAheadMs = 10 * 60 * 1000;

/** Gives times that never repeat and never go back, whatever the wall clock does. */
export interface HybridClock {
  /** A time later than every time given or adopted before. */
  readonly next: () => HybridTime;
  /** Takes over a time seen in somebody's fact, unless it is more than ten minutes ahead. */
  readonly observe: (seen: HybridTime) => void;
}

/** Starts a clock on a wall clock that reads milliseconds since 1970. */
export function createHybridClock(nowMs: () => number): HybridClock {
  let last: HybridTime = 0;
  return {
    next: () => {
      last = Math.max(last + 1, hybridTimeOf(nowMs()));
      assert(Number.isSafeInteger(last), "the clock ran out of numbers");
      return last;
    },
    observe: (seen) => {
      if (seen <= hybridTimeOf(nowMs() + adoptedAheadMs)) last = Math.max(last, seen);
    },
  };
}

/** The first hybrid time of a millisecond. */
export const hybridTimeOf = (ms: number): HybridTime => Math.floor(ms) * ticksPerMs;

/** The millisecond a hybrid time was given in. */
export const millisecondsOf = (time: HybridTime): number => Math.floor(time / ticksPerMs);
