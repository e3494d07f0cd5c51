import { type Accessor, createSignal, onCleanup } from "solid-js";

/** The present moment in milliseconds since 1970, renewed as often as asked while the caller stands. */
export function createNow(everyMs = 30_000): Accessor<number> {
  const [nowMs, setNowMs] = createSignal(Date.now());
  const timer = setInterval(() => setNowMs(Date.now()), everyMs);
  onCleanup(() => clearInterval(timer));
  return nowMs;
}
