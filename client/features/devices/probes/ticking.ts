/** A timer of 100 ms that tells how the computer keeps up, from when it is started. */
import type { Tick } from "#shared/devices";

/** A timer that runs. */
export interface Ticking {
  readonly ticks: () => readonly Tick[];
  /** From now on, or no more: what the check itself does is no fault of the computer. */
  readonly excuse: (isExcused: boolean) => void;
  readonly stop: () => void;
}

const periodMs = 100;
/** Ten minutes: enough to judge by, little to keep. */
const mostTicks = 6_000;
const interruptions = ["visibilitychange", "freeze", "resume"] as const;

/** Starts to tick. */
export function startTicking(): Ticking {
  const ticks: Tick[] = [];
  let isInterrupted = false;
  let isExcused = false;
  const interrupt = (): void => {
    isInterrupted = true;
  };
  const tick = (): void => {
    ticks.push({
      atMs: performance.now(),
      wallMs: Date.now(),
      isVisible: document.visibilityState === "visible",
      isInterrupted: isInterrupted || isExcused,
    });
    isInterrupted = false;
    if (ticks.length > mostTicks) ticks.shift();
  };
  const timer = setInterval(tick, periodMs);
  for (const name of interruptions) document.addEventListener(name, interrupt);
  return {
    ticks: () => ticks,
    excuse: (next) => {
      isExcused = next;
      // The ring that was due meanwhile is excused with the rest.
      isInterrupted = true;
    },
    stop: () => {
      clearInterval(timer);
      for (const name of interruptions) document.removeEventListener(name, interrupt);
    },
  };
}
