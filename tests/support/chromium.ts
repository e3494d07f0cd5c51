import { existsSync } from "node:fs";
import { findProgram } from "./find-program.ts";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/**
 * The Chromium the end-to-end tests drive: the one `QUEQIAO_CHROMIUM` names, else the first on the
 * path; undefined on a machine that has none.
 */
export function findChromium(): string | undefined {
  const named = process.env.QUEQIAO_CHROMIUM;
  return named && existsSync(named) ? named : findProgram(...names);
}

/** The switches a headless Chromium needs in a container: no sandbox, and nothing on its own account. */
export const chromiumArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
