import { type Accessor, createSignal, onCleanup } from "solid-js";
import { type PlainDate, plainDateOf } from "#shared/kernel";

const everyMs = 30_000;

/** The present moment in milliseconds since 1970, renewed twice a minute while the caller stands. */
export function createNow(): Accessor<number> {
  const [nowMs, setNowMs] = createSignal(Date.now());
  const timer = setInterval(() => setNowMs(Date.now()), everyMs);
  onCleanup(() => clearInterval(timer));
  return nowMs;
}

/** The calendar day of a moment where this device is. */
export const dayOf = (ms: number): PlainDate => plainDateOf(ms, -new Date(ms).getTimezoneOffset());
