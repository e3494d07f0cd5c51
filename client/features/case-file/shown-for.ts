import { type Accessor, createSignal, onCleanup } from "solid-js";

/** Something shown for a while. */
export interface ShownFor {
  readonly isShown: Accessor<boolean>;
  readonly secondsLeft: Accessor<number>;
  readonly show: () => void;
  readonly hide: () => void;
}

const tickMs = 1_000;

/** Shows for so many milliseconds; the time stands still while `isHeld`, as when it is being edited. */
export function createShownFor(forMs: number, isHeld: () => boolean): ShownFor {
  const [leftMs, setLeftMs] = createSignal(0);
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = () => clearInterval(timer);
  onCleanup(stop);
  const hide = () => {
    stop();
    setLeftMs(0);
  };
  const tick = () => {
    if (isHeld()) return;
    if (leftMs() <= tickMs) hide();
    else setLeftMs(leftMs() - tickMs);
  };
  return {
    isShown: () => leftMs() > 0,
    secondsLeft: () => Math.ceil(leftMs() / 1_000),
    show: () => {
      stop();
      setLeftMs(forMs);
      timer = setInterval(tick, tickMs);
    },
    hide,
  };
}
