import type { Command } from "./steps.ts";

/** A tool that reads the whole tree and says what is wrong with it. */
export interface Check {
  /** What it looks after, in the words of its failure. */
  readonly name: string;
  readonly command: Command;
  /** Longer than this is a failure. */
  readonly limitMs: number;
}

const cruised = ["shared", "client", "sync-server", "tests", "scripts"];

/** Everything `npm run check` asks, in this order. */
export const checks: readonly Check[] = [
  { name: "types", command: ["tsc", "--build"], limitMs: 150_000 },
  { name: "lint", command: ["biome", "ci", "--error-on-warnings"], limitMs: 60_000 },
  {
    name: "imports",
    command: ["depcruise", "--config", ".dependency-cruiser.mjs", ...cruised],
    limitMs: 60_000,
  },
  { name: "dead code", command: ["knip"], limitMs: 60_000 },
];
