import type { TextState } from "./known-text.ts";

/** A text as it stood before somebody changed it after a pause. */
export interface BeforeChange {
  readonly state: Uint8Array;
  /** When the change came, in milliseconds since 1970. */
  readonly changedAtMs: number;
}

/** So long without a change is a pause: long enough to have left the text. */
export const pauseMs = 10 * 60 * 1000;

/**
 * Tells of the first change after a pause, when it is durable. Nothing is known of the time before
 * the text was opened, so its first change is told of too.
 */
export function watchPauses(
  text: TextState,
  nowMs: () => number,
  paused: (before: BeforeChange) => void,
): TextState {
  let lastChangeMs = Number.NEGATIVE_INFINITY;
  let before: BeforeChange | undefined;
  return {
    ...text,
    queue: (admitted, by) => {
      const changedAtMs = nowMs();
      if (changedAtMs - lastChangeMs >= pauseMs) before = { state: text.whole(), changedAtMs };
      lastChangeMs = changedAtMs;
      text.queue(admitted, by);
    },
    settle: (admitted) => {
      text.settle(admitted);
      if (before) paused(before);
      before = undefined;
    },
  };
}
