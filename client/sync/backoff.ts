import type { RandomBytes } from "#shared/kernel";

const firstMs = 500;
const longestMs = 30_000;

/** How long to wait before the next attempt: longer each time, and not all at the same moment. */
export interface Backoff {
  /** The delay before the next attempt, in milliseconds. */
  readonly next: () => number;
  /** It worked: start again with short delays. */
  readonly reset: () => void;
}

/** Doubles from half a second to half a minute, of which a random half to whole is waited. */
export function createBackoff(randomBytes: RandomBytes): Backoff {
  let failures = 0;
  return {
    next: () => {
      const wholeMs = Math.min(longestMs, firstMs * 2 ** failures);
      failures = Math.min(failures + 1, 10);
      return Math.round(wholeMs * (0.5 + (randomBytes(1)[0] ?? 0) / 512));
    },
    reset: () => {
      failures = 0;
    },
  };
}
