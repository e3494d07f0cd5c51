import { type Accessor, createEffect, createMemo, createRoot, onCleanup } from "solid-js";
import type { Platform } from "#client/platform";

/** So long after somebody came in the screens they may go to are fetched. */
const afterComingInMs = 3_000;

/** What is fetched ahead, and when. */
export interface AheadParts {
  readonly platform: Pick<Platform, "after">;
  readonly isAtWork: Accessor<boolean>;
  /** Every screen, each fetched by its own call. */
  readonly screens: readonly (() => Promise<unknown>)[];
  /** Resolves when the browser has nothing else to do. */
  readonly idle: () => Promise<void>;
}

/**
 * Fetches every screen ahead, so that a window goes on working when the server's version changes or
 * the network goes: once somebody is at work, one after the other, each when nothing else is to be
 * done. All at once they held a slow computer up for seconds, just when somebody came in.
 */
export function fetchAhead({ platform, isAtWork, screens, idle }: AheadParts): void {
  const left = [...screens];
  createRoot(() => {
    const isIn = createMemo(isAtWork);
    createEffect(() => {
      if (!isIn()) return;
      let isOver = false;
      const fetchLeft = async (): Promise<void> => {
        for (let next = left[0]; next && !isOver; next = left[0]) {
          await idle();
          if (isOver) return;
          left.shift();
          // Without the network it is fetched when somebody goes there.
          await next().catch(() => undefined);
        }
      };
      const callOff = platform.after(afterComingInMs, () => void fetchLeft());
      onCleanup(() => {
        isOver = true;
        callOff();
      });
    });
  });
}
