import { useLocation } from "@solidjs/router";
import { createEffect, on } from "solid-js";

/** So long a screen may take to show its heading before the focus goes to its frame meanwhile. */
const frameAfterMs = 1_000;
/** A heading that comes later than this is not gone to any more. */
const waitAtMostMs = 30_000;

/** Moves the focus to the heading of the screen one arrives at, so that it is heard and Tab goes on from there. */
export function focusOnArrival(main: () => HTMLElement): void {
  const location = useLocation();
  createEffect(
    on(
      () => location.pathname,
      (_, from) => {
        if (from !== undefined) window.scrollTo(0, 0);
        waitForHeading(main(), performance.now());
      },
    ),
  );
}

function waitForHeading(main: HTMLElement, sinceMs: number, isOnFrame = false): void {
  requestAnimationFrame((nowMs) => {
    const heading = main.querySelector<HTMLElement>("h1");
    // Somebody who went on from the frame is not called back.
    const isElsewhere = isOnFrame && !isNowhere(main);
    if (isTakenInside(main) || isElsewhere || nowMs - sinceMs > waitAtMostMs) return;
    if (heading) return focusQuietly(heading);
    const isLate = nowMs - sinceMs > frameAfterMs;
    if (isLate && !isOnFrame) focusQuietly(main);
    waitForHeading(main, sinceMs, isLate);
  });
}

/** Whether the focus is on nothing of its own. */
const isNowhere = (main: HTMLElement): boolean =>
  document.activeElement === main || document.activeElement === document.body;

/** A screen that put the cursor somewhere itself knows better. */
const isTakenInside = (main: HTMLElement): boolean =>
  main.contains(document.activeElement) &&
  document.activeElement?.matches("input, textarea, select") === true;

function focusQuietly(place: HTMLElement): void {
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}
