/** The relay-wide clock of one in-memory storage. */
export interface MemoryClock {
  /** The last clock given. */
  readonly now: () => number;
  readonly next: () => number;
}

/** Starts a clock at 0. */
export function createMemoryClock(): MemoryClock {
  let last = 0;
  return { now: () => last, next: () => ++last };
}
