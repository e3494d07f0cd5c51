import { spawn } from "node:child_process";

/**
 * @typedef {object} Ending How a command ended.
 * @property {number} code its exit code; 128 + signal when a signal ended it, 124 when time did
 * @property {string} output what it wrote, when it was asked to be quiet
 * @property {boolean} isInterrupted whether somebody asked us to stop meanwhile
 *
 * @typedef {object} Limits
 * @property {number} [limitMs] after this long the command and all it started are ended
 * @property {NodeJS.ProcessEnv} [env] its environment; ours when absent
 * @property {string} [cwd] its folder; ours when absent
 * @property {boolean} [quiet] keep what it writes instead of showing it
 */

/** @type {Readonly<Record<string, number>>} */
const numberBySignal = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };
/** @type {readonly NodeJS.Signals[]} */
const forwarded = ["SIGHUP", "SIGINT", "SIGTERM"];
/** As long as a timer can be. */
const foreverMs = 2 ** 31 - 1;
const isPosix = process.platform !== "win32";

/**
 * Runs a command to its end. Signals sent to us reach it and everything it started; it never
 * outlives its time limit. A command that cannot be started ends with 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Limits} [limits]
 * @returns {Promise<Ending>}
 */
export function run(command, args, { limitMs = foreverMs, env, cwd, quiet = false } = {}) {
  const child = spawn(command, args, {
    stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
    env: env ?? process.env,
    cwd,
    // A group of its own, so that one signal reaches everything the command started.
    detached: isPosix,
    // npm is a script there.
    shell: !isPosix && command === "npm",
  });
  let isInterrupted = false;
  let isLate = false;
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (/** @type {Buffer} */ piece) => {
      output += piece;
    });
  }
  const clock = setTimeout(() => {
    isLate = true;
    send(child, "SIGKILL");
  }, limitMs);
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    isInterrupted = true;
    send(child, signal);
  };
  for (const signal of forwarded) process.on(signal, forward);
  return new Promise((resolve) => {
    /** @param {number} code */
    const end = (code) => {
      clearTimeout(clock);
      for (const signal of forwarded) process.off(signal, forward);
      resolve({ code: isLate ? 124 : code, output, isInterrupted });
    };
    child.on("error", (error) => {
      output += error.message;
      end(127);
    });
    child.on("close", (code, signal) => end(code ?? 128 + (numberBySignal[signal ?? ""] ?? 0)));
  });
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function send({ pid }, signal) {
  if (pid === undefined) return;
  try {
    process.kill(isPosix ? -pid : pid, signal);
  } catch {
    // It has just ended by itself, which is what was wanted.
  }
}
