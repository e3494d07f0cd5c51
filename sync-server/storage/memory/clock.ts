/** The relay-wide clock of one in-memory storage. */
export interface MemoryClock {
  /** The last clock given. */
  readonly now: () => number;
  readonly next: () => number;
  /** The next clock is later than this. */
  readonly advance: (clock: number) => void;
}

/** Starts a clock at 0. */
export function createMemoryClock(): MemoryClock {
  let last = 0;
  return {
    now: () => last,
    next: () => ++last,
    advance: (clock) => {
      last = Math.max(last, clock);
    },
  };
}
