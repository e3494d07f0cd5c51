/** A timer of 100 ms that tells how the computer keeps up, from when it is started. */
import type { Tick } from "#shared/devices";

/** A timer that runs. */
export interface Ticking {
  readonly ticks: () => readonly Tick[];
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
  const interrupt = (): void => {
    isInterrupted = true;
  };
  const tick = (): void => {
    ticks.push({
      atMs: performance.now(),
      wallMs: Date.now(),
      isVisible: document.visibilityState === "visible",
      isInterrupted,
    });
    isInterrupted = false;
    if (ticks.length > mostTicks) ticks.shift();
  };
  const timer = setInterval(tick, periodMs);
  for (const name of interruptions) document.addEventListener(name, interrupt);
  return {
    ticks: () => ticks,
    stop: () => {
      clearInterval(timer);
      for (const name of interruptions) document.removeEventListener(name, interrupt);
    },
  };
}
