import { type Browser, chromium } from "playwright-core";
import { afterAll, test as anyTest } from "vitest";
import { chromiumArguments, findChromium } from "../../support/chromium.ts";

/** How every Chromium of the tests is started. */
export const launchOptions = {
  executablePath: findChromium() ?? "",
  args: [...chromiumArguments],
};

/** A browser of the test file: started when it is first wanted, closed when the file is over. */
export function oneForThisFile(launch: () => Promise<Browser>): () => Promise<Browser> {
  let launched: Promise<Browser> | undefined;
  afterAll(async () => {
    await (await launched)?.close();
  });
  return () => {
    launched ??= launch();
    return launched;
  };
}

/** The Chromium of this file. */
export const theBrowser = oneForThisFile(() => chromium.launch(launchOptions));

/** A test in a browser; skipped, and counted as skipped, on a machine that has none. */
export const test: ReturnType<typeof anyTest.skipIf> = anyTest.skipIf(findChromium() === undefined);
