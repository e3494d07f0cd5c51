/** Makes guessing slow. Nobody is locked out: the longest wait is five minutes. */
export interface DelayLadder {
  /**
   * Counts an attempt as failed until `succeeded` says otherwise, so that many at once gain
   * nothing. Answers the milliseconds to wait when it is too early; then nothing is counted.
   */
  readonly attempt: (key: string) => number;
  readonly succeeded: (key: string) => void;
}

interface Step {
  readonly failures: number;
  readonly notBeforeMs: number;
  readonly lastMs: number;
}

const longestMs = 300_000;
/** Failures this long ago no longer count. */
const forgottenMs = 30 * 60_000;
const keysAtMost = 10_000;

/** Starts a ladder: after `free` failures the waits are 1, 2, 4 … 300 seconds. */
export function createDelayLadder(free: number, nowMs: () => number): DelayLadder {
  const stepByKey = new Map<string, Step>();
  const stepOf = (key: string): Step | undefined => {
    const step = stepByKey.get(key);
    return step && nowMs() - step.lastMs < forgottenMs ? step : undefined;
  };
  return {
    attempt: (key) => {
      const now = nowMs();
      const step = stepOf(key);
      if (step && step.notBeforeMs > now) return step.notBeforeMs - now;
      const failures = (step?.failures ?? 0) + 1;
      stepByKey.delete(key);
      stepByKey.set(key, { failures, notBeforeMs: now + delayMs(failures - free), lastMs: now });
      if (stepByKey.size > keysAtMost) forgetOldest(stepByKey);
      return 0;
    },
    succeeded: (key) => {
      stepByKey.delete(key);
    },
  };
}

const delayMs = (beyondFree: number): number =>
  beyondFree < 0 ? 0 : Math.min(longestMs, 1000 * 2 ** beyondFree);

function forgetOldest(stepByKey: Map<string, Step>): void {
  const [oldest] = stepByKey.keys();
  if (oldest !== undefined) stepByKey.delete(oldest);
}
