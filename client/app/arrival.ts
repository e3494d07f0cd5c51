import { useLocation } from "@solidjs/router";
import { createEffect, on } from "solid-js";

/** So long a screen may take to show its heading before the focus goes to its frame instead. */
const waitAtMostMs = 1_000;

/** Moves the focus to the heading of the screen one arrives at, so that it is heard and Tab goes on from there. */
export function focusOnArrival(main: () => HTMLElement): void {
  const location = useLocation();
  createEffect(
    on(
      () => location.pathname,
      (_, from) => {
        if (from !== undefined) window.scrollTo(0, 0);
        waitForHeading(main(), performance.now() + waitAtMostMs);
      },
    ),
  );
}

function waitForHeading(main: HTMLElement, untilMs: number): void {
  requestAnimationFrame((nowMs) => {
    const heading = main.querySelector<HTMLElement>("h1");
    if (!heading && nowMs < untilMs) return waitForHeading(main, untilMs);
    if (!isTakenInside(main)) focusQuietly(heading ?? main);
  });
}

/** A screen that put the cursor somewhere itself knows better. */
const isTakenInside = (main: HTMLElement): boolean =>
  main.contains(document.activeElement) &&
  document.activeElement?.matches("input, textarea, select") === true;

function focusQuietly(place: HTMLElement): void {
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}
