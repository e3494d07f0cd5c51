import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The root of the repository, with a slash at its end. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** What of dependency-cruiser's report is read here. */
export interface Cruise {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

const hasOutput = (failure: unknown): failure is { readonly stdout: string } =>
  typeof failure === "object" && failure !== null && "stdout" in failure;

/** The folders the rules speak about. */
export const cruisedFolders = ["shared", "client", "sync-server", "tests"];

/** Reads every import of the tree in `folder` and says which rules are broken. */
export function cruise(folder: string): Cruise {
  const depcruise = `${root}node_modules/.bin/depcruise`;
  const config = `${root}.dependency-cruiser.mjs`;
  const args = [depcruise, ...cruisedFolders, "--config", config, "--output-type", "json"];
  try {
    return JSON.parse(
      execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8", maxBuffer: 1e9 }),
    );
  } catch (failure) {
    // Broken rules are the exit code, so a failure carries its report all the same.
    if (hasOutput(failure)) return JSON.parse(failure.stdout);
    throw failure;
  }
}
