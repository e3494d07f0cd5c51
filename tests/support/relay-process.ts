import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createBell } from "./bell.ts";

const main = fileURLToPath(new URL("../../sync-server/main.ts", import.meta.url));
const startLimitMs = 60_000;
/** Where Node keeps what it compiled, unless told otherwise: half of a relay's start is compiling. */
const compiled = join(tmpdir(), "node-compile-cache");

/** The real relay in a process of its own. */
export interface RelayProcess {
  readonly pid: number;
  readonly url: string;
  /** The secret of the one-time link; rejects unless it waits to be set up. */
  readonly setUpToken: () => Promise<string>;
  /** All it printed so far. */
  readonly output: () => string;
  /** Resolves with the exit code; undefined when a signal ended it. */
  readonly ended: Promise<number | undefined>;
  /** Ends it as a power cut would; resolves when it is gone. */
  readonly kill: () => Promise<void>;
  /** Asks it to stop; resolves with its exit code. */
  readonly stop: () => Promise<number | undefined>;
}

/** How it is started. */
export interface RelayStart {
  readonly dataFolder: string;
  /** The program that runs it, and its arguments, before Node's own. */
  readonly under?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** What became of a relay that did not come up. */
export class RelayDidNotStart extends Error {
  override name = "RelayDidNotStart";
  readonly code: number | undefined;
  readonly output: string;
  constructor(code: number | undefined, output: string) {
    super(`the relay ended with ${code}: ${output}`);
    this.code = code;
    this.output = output;
  }
}

/** Starts the relay on a free port; rejects with `RelayDidNotStart` when it ends before it listens. */
export async function startRelay(start: RelayStart): Promise<RelayProcess> {
  const child = spawnRelay(start);
  const endWithUs = (): void => signal(child, "SIGKILL");
  process.once("exit", endWithUs);
  const bell = createBell();
  let output = "";
  let isEnded = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      bell.ring();
    });
  }
  const ended = exitOf(child).finally(() => {
    isEnded = true;
    process.off("exit", endWithUs);
    bell.ring();
  });
  const printed = async (pattern: RegExp): Promise<string> => {
    await bell.until(() => isEnded || pattern.test(output), `it prints ${pattern}`, startLimitMs);
    const found = pattern.exec(output)?.[1];
    if (found === undefined) throw new RelayDidNotStart(await ended, output);
    return found;
  };
  const url = await printed(/Open: (http\S+)\n/);
  const { pid = 0 } = child;
  return {
    pid,
    url,
    setUpToken: () => printed(/set-up#(\S+)\n/),
    output: () => output,
    ended,
    kill: async () => {
      signal(child, "SIGKILL");
      await ended;
    },
    stop: async () => {
      signal(child, "SIGTERM");
      return ended;
    },
  };
}

function spawnRelay({ dataFolder, under = [], environment = {} }: RelayStart): ChildProcess {
  const [program = process.execPath, ...args] = [...under, process.execPath, main];
  return spawn(program, args, {
    env: {
      NODE_COMPILE_CACHE: compiled,
      ...process.env,
      QUEQIAO_PORT: "0",
      QUEQIAO_DATA: dataFolder,
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, so that what it runs under ends with it.
    detached: true,
  });
}

async function exitOf(child: ChildProcess): Promise<number | undefined> {
  await once(child, "close");
  return child.exitCode ?? undefined;
}

/** To the whole group: whoever traces the relay must not outlive it. */
function signal({ pid, exitCode, signalCode }: ChildProcess, name: NodeJS.Signals): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, name);
}
