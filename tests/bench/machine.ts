/** What the figures were measured on, and what else it was doing. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";

/** The machine of a run. */
export interface Machine {
  readonly cores: number;
  readonly cpu: string;
  readonly memoryMB: number;
  readonly node: string;
  /** Over the last minute, before the run began: above 0 somebody else is at work. */
  readonly load: number;
  /** Whether server and load each had a core. */
  readonly isPinned: boolean;
}

const serverCore = "0";
const loadCore = "1";

/** Ties this process, which makes the load, to one core, so that the server has another. */
function pinThisProcess(): boolean {
  if (availableParallelism() < 2) return false;
  const args = ["-a", "-c", "-p", loadCore, String(process.pid)];
  return spawnSync("taskset", args, { stdio: "ignore" }).status === 0;
}

/** Looks at the machine, and ties the load to its core where that can be done. */
export function settleOn(): Machine {
  const [load = 0] = loadavg();
  const [cpu] = cpus();
  return {
    cores: cpus().length,
    cpu: cpu?.model ?? "unknown",
    memoryMB: Math.round(totalmem() / 2 ** 20),
    node: process.version,
    load: Math.round(load * 100) / 100,
    isPinned: pinThisProcess(),
  };
}

const canPin = spawnSync("taskset", ["--version"], { stdio: "ignore" }).status === 0;

/** What a server is started under, so that it has a core for itself. */
export const onServerCore: readonly string[] =
  canPin && cpus().length > 1 ? ["taskset", "-c", serverCore] : [];

const ticksPerSecond = 100;

/** The processor time a process took so far, in milliseconds, to ten. */
export function cpuMsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
}

/** What a process holds in memory, in kB. */
export function residentKBOf(pid: number): number {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(found?.[1] ?? Number.NaN);
}
