import type { Platform } from "#client/platform";
import type { DocumentId } from "#shared/documents";

/** Hears which documents changed. */
export type ChangeListener = (ids: ReadonlySet<DocumentId>) => void;

/** When so many change at once, more are likely to follow, as in a first sync. */
const crowd = 50;
const everyMsInCrowd = 1_500;

/**
 * Tells changes at once, and crowds of them together now and then: whoever listens reads again what
 * changed, and a first sync is hundreds of crowds.
 */
export function tellTogether({ nowMs, after }: Pick<Platform, "nowMs" | "after">) {
  const listeners = new Set<ChangeListener>();
  let waiting = new Set<DocumentId>();
  let toldAtMs = Number.NEGATIVE_INFINITY;
  let callOff: (() => void) | undefined;

  const tell = (ids: ReadonlySet<DocumentId>): void => {
    for (const listener of [...listeners]) listener(ids);
  };
  const tellCrowd = (): void => {
    callOff?.();
    callOff = undefined;
    const ids = waiting;
    waiting = new Set();
    toldAtMs = nowMs();
    tell(ids);
  };

  const tellInTime = (ids: ReadonlySet<DocumentId>): void => {
    for (const id of ids) waiting.add(id);
    const leftMs = toldAtMs + everyMsInCrowd - nowMs();
    // A clock that was put back must not hold them.
    if (leftMs <= 0 || leftMs > everyMsInCrowd) tellCrowd();
    else callOff ??= after(leftMs, tellCrowd);
  };

  return {
    changed: (ids: ReadonlySet<DocumentId>): void => {
      if (ids.size < crowd) tell(ids);
      else tellInTime(ids);
    },
    onChanged: (listener: ChangeListener): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Tells nothing any more. */
    stop: (): void => {
      callOff?.();
      listeners.clear();
    },
  };
}
