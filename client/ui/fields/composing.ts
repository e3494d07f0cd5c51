/** How long after the end of a composition its confirming Enter may still arrive: WebKit ends the composition first. */
const afterEndMs = 100;

type Key = Pick<KeyboardEvent, "isComposing" | "keyCode" | "timeStamp">;

/** Knows whether a key press belongs to an input method rather than to the app. */
export type ImeGuard = {
  /** To be called on every `compositionend` of the field, with the event's time. */
  readonly ended: (event: Pick<Event, "timeStamp">) => void;
  /** True while a key press still belongs to the composition: Enter must not commit, Escape must not cancel. */
  readonly isComposing: (event: Key) => boolean;
};

/** One guard for one field; it remembers when the last composition ended. */
export function makeImeGuard(): ImeGuard {
  let endedAt = Number.NEGATIVE_INFINITY;
  return {
    ended: (event) => {
      endedAt = event.timeStamp;
    },
    isComposing: (event) =>
      event.isComposing || event.keyCode === 229 || event.timeStamp - endedAt < afterEndMs,
  };
}
