import { readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, runTool } from "./steps.ts";

const stamp = `${root}dist/.built`;
/** What the built app is made of. */
const sources = ["client", "shared", "public", "index.html", "vite.config.ts", "package-lock.json"];
const buildLimitMs = 4 * 60_000;

/** Whether the app has been built and nothing it is made of has changed since. */
export function isAppBuilt(): boolean {
  const builtMs = changedMs(stamp);
  return builtMs > 0 && sources.every((source) => newestMs(join(root, source)) < builtMs);
}

/** Builds the app into dist/app; false when that failed, which has then been said on the console. */
export async function buildApp(): Promise<boolean> {
  rmSync(stamp, { force: true });
  const started = new Date();
  const { code } = await runTool(["vite", "build", "--logLevel", "warn"], buildLimitMs);
  if (code !== 0) return false;
  writeFileSync(stamp, "");
  // What was changed during the build is newer than the stamp.
  utimesSync(stamp, started, started);
  return true;
}

/** The latest change of a file, or of a folder and all in it; a removed file changes its folder. */
function newestMs(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0;
  const inside = readdirSync(path, { recursive: true, encoding: "utf8" });
  return inside.reduce(
    (latest, name) => Math.max(latest, changedMs(join(path, name))),
    stats.mtimeMs,
  );
}

function changedMs(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
