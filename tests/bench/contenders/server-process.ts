import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { onServerCore } from "../machine.ts";

/** A server on the core of servers. */
export interface ServerProcess {
  readonly pid: number;
  readonly url: URL;
  readonly stop: () => Promise<void>;
}

/** Starts a server script that prints `Open: <url>` when it listens; rejects when it ends before. */
export async function startServerProcess(
  script: URL,
  args: readonly string[] = [],
  node: string = process.execPath,
): Promise<ServerProcess> {
  const [program = node, ...before] = [...onServerCore, node];
  const child = spawn(program, [...before, script.pathname, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${script.pathname} does not start`);
  const endWithUs = (): void => void child.kill("SIGKILL");
  process.once("exit", endWithUs);
  return {
    pid,
    url: await addressOf(child),
    stop: async () => {
      process.off("exit", endWithUs);
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}

async function addressOf(child: ChildProcess): Promise<URL> {
  let printed = "";
  for await (const text of child.stdout ?? []) {
    printed += text;
    const found = /Open: (http\S+)/.exec(printed)?.[1];
    if (found === undefined) continue;
    return new URL(found);
  }
  throw new Error(`a server ended before it listened: ${printed}`);
}
