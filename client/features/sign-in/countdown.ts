import { type Accessor, createSignal, onCleanup } from "solid-js";

/** Counts whole seconds down to nought while the caller stands. */
export interface Countdown {
  readonly seconds: Accessor<number>;
  readonly start: (seconds: number) => void;
}

/** A countdown at rest. */
export function createCountdown(): Countdown {
  const [seconds, setSeconds] = createSignal(0);
  const timer = setInterval(() => setSeconds((left) => Math.max(0, left - 1)), 1_000);
  onCleanup(() => clearInterval(timer));
  return { seconds, start: (from) => setSeconds(Math.ceil(from)) };
}
