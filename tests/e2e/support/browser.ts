import { type Browser, chromium } from "playwright-core";
import { afterAll, test as anyTest } from "vitest";
import { chromiumArguments, findChromium } from "../../support/chromium.ts";

/** How every Chromium of the tests is started. */
export const launchOptions = {
  executablePath: findChromium() ?? "",
  args: [...chromiumArguments],
};

let launched: Promise<Browser> | undefined;

/** The Chromium of this file, started when it is first wanted. */
export function theBrowser(): Promise<Browser> {
  launched ??= chromium.launch(launchOptions);
  return launched;
}

afterAll(async () => {
  await (await launched)?.close();
});

/** A test in a browser; skipped, and counted as skipped, on a machine that has none. */
export const test: ReturnType<typeof anyTest.skipIf> = anyTest.skipIf(findChromium() === undefined);
