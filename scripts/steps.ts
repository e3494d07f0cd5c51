import { fileURLToPath } from "node:url";
import { type Ending, run } from "./run.mjs";

/** The root of the repository, with a slash at its end. */
export const root = fileURLToPath(new URL("../", import.meta.url));

/** A program of node_modules/.bin and its arguments. */
export type Command = readonly [program: string, ...args: string[]];

/**
 * Runs a program of node_modules/.bin in the root, showing what it writes. When somebody asks us
 * to stop, that is the end of this process as well.
 */
export async function runTool([program, ...args]: Command, limitMs: number): Promise<Ending> {
  const started = performance.now();
  console.log(`\n▸ ${program} ${args.join(" ")}`);
  const ending = await run(`${root}node_modules/.bin/${program}`, args, { cwd: root, limitMs });
  if (ending.isInterrupted) process.exit(130);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${verdict(ending.code, limitMs)} ${program}, ${seconds} s`);
  return ending;
}

function verdict(code: number, limitMs: number): string {
  if (code === 0) return "✓";
  return code === 124 ? `✗ stopped after ${limitMs / 1000} s:` : `✗ (exit ${code})`;
}
