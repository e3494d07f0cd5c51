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

/**
 * Runs a command to its end. Signals sent to us reach it and everything it started; it never
 * outlives its time limit. A command that cannot be started ends with 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Limits} [limits]
 * @returns {Promise<Ending>}
 */
export function run(command, args, { limitMs, env, cwd, quiet = false } = {}) {
  const isPosix = process.platform !== "win32";
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
  /** @param {NodeJS.Signals} signal */
  const send = (signal) => {
    if (child.pid === undefined) return;
    try {
      process.kill(isPosix ? -child.pid : child.pid, signal);
    } catch {
      // It has just ended by itself, which is what was wanted.
    }
  };
  return new Promise((resolve) => {
    const clock =
      limitMs &&
      setTimeout(() => {
        isLate = true;
        send("SIGKILL");
      }, limitMs);
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => {
      isInterrupted = true;
      send(signal);
    };
    for (const signal of forwarded) process.on(signal, forward);
    /** @param {number} code */
    const end = (code) => {
      clearTimeout(clock || undefined);
      for (const signal of forwarded) process.off(signal, forward);
      resolve({ code, output, isInterrupted });
    };
    child.stdout?.on("data", (/** @type {Buffer} */ piece) => {
      output += piece;
    });
    child.stderr?.on("data", (/** @type {Buffer} */ piece) => {
      output += piece;
    });
    child.on("error", (error) => {
      output += error.message;
      end(127);
    });
    child.on("close", (code, signal) => {
      if (isLate) end(124);
      else end(code ?? 128 + (numberBySignal[signal ?? ""] ?? 0));
    });
  });
}
