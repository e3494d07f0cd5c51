import { firefox } from "playwright-core";
import { test as anyTest } from "vitest";
import { findFirefox } from "../../support/firefox.ts";
import { oneForThisFile } from "./browser.ts";

/** The Firefox of this file: the one of the distribution, not a build made for tests. */
export const theFirefox = oneForThisFile(() =>
  firefox.launch({
    channel: "moz-firefox",
    executablePath: findFirefox() ?? "",
    // The wish of a context for less motion does not reach this Firefox.
    firefoxUserPrefs: { "ui.prefersReducedMotion": 1 },
  }),
);

/** A test in Firefox; skipped, and counted as skipped, on a machine that has none. */
export const test: ReturnType<typeof anyTest.skipIf> = anyTest.skipIf(findFirefox() === undefined);
