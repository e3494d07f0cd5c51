/** `npm run screens`: every screen as a picture, in screens/; open screens/index.html. */
import { findChromium } from "../tests/support/chromium.ts";
import { buildApp, isAppBuilt } from "./app-build.ts";
import { runTool } from "./steps.ts";
import { ensureTestTools } from "./test-tools.ts";

const limitMs = 20 * 60_000;

await ensureTestTools();
if (findChromium() === undefined) {
  console.error("There is no Chromium to take the pictures with.");
  process.exit(2);
}
if (!isAppBuilt() && !(await buildApp())) process.exit(1);
process.exitCode = (await runTool(["vitest", "run", "--project", "screens"], limitMs)).code;
