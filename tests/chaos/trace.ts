/** Reads what strace saw of the relay: writes to its database, syncs, and what went through sockets. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** One thing the relay asked of the system, in order. */
export type Seen =
  | { readonly type: "write" | "sync" | "failure"; readonly file: string }
  /** Something came in from a socket. */
  | { readonly type: "hear" }
  /** A write to a socket, with the acknowledgements in it. */
  | { readonly type: "send"; readonly acknowledged: readonly Acknowledged[] };

/** What one acknowledgement says: so many messages of this channel. */
export interface Acknowledged {
  readonly channel: number;
  readonly count: number;
}

/** Why strace cannot be used here; undefined when it can. */
export function whyNoTrace(): string | undefined {
  const tried = spawnSync("strace", ["-f", "-o", "/dev/null", "true"], { encoding: "utf8" });
  if (tried.error) return "strace is not installed";
  return tried.status === 0 ? undefined : `strace may not trace here: ${tried.stderr.trim()}`;
}

const writes = "write,writev,pwrite64,pwritev,pwritev2,sendto,sendmsg,ftruncate";
const syncs = "fsync,fdatasync";

/** What is to go wrong on the disk: from which call of these on, all of them. */
export interface Trouble {
  readonly calls: "fsync,fdatasync" | "pwrite64";
  readonly from: number;
}

/** The command under which a program is traced into a file. */
export const traced = (path: string, trouble?: Trouble): readonly string[] => [
  ...["strace", "-f", "-y", "-xx", "-s", "4096", "-o", path, "-e", `trace=read,${writes},${syncs}`],
  ...(trouble ? ["-e", `inject=${trouble.calls}:error=EIO:when=${trouble.from}+`] : []),
];

/** Reads a trace, oldest first. */
export const readTrace = (path: string): readonly Seen[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line) => seenIn(line) ?? []);

const call = /^\d+\s+(\w+)\(\d+<([^>]*)>(.*)$/;

function seenIn(line: string): Seen | undefined {
  const [, name = "", place = "", rest = ""] = call.exec(line) ?? [];
  const target = Buffer.from(hexIn(place), "hex").toString();
  if (target.startsWith("socket:")) {
    return name === "read"
      ? { type: "hear" }
      : { type: "send", acknowledged: acknowledgedIn(hexIn(rest)) };
  }
  const file = /queqiao\.db(?:-\w+)?$/.exec(target)?.[0];
  if (file === undefined || name === "read") return undefined;
  if (/ = -1 /.test(rest)) return { type: "failure", file };
  return { type: syncs.split(",").includes(name) ? "sync" : "write", file };
}

/** With -xx every byte of a text is written as `\\x2f`. */
const hexIn = (text: string): string =>
  [...text.matchAll(/\\x([0-9a-f]{2})/g)].map(([, byte]) => byte).join("");

/** Finds frames of ours with message 100 and small numbers: each is one WebSocket message. */
function acknowledgedIn(hex: string): readonly Acknowledged[] {
  const found = hex.matchAll(/(?<=^(?:..)*)8204(..)0164(..)/g);
  return [...found].map(([, channel = "", count = ""]) => ({
    channel: Number.parseInt(channel, 16),
    count: Number.parseInt(count, 16),
  }));
}
