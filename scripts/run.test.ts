import { expect, test } from "vitest";
import { run } from "./run.mjs";

const node = (program: string, limitMs?: number) =>
  run(process.execPath, ["-e", program], { quiet: true, ...(limitMs && { limitMs }) });

test("a command ends with its own code and what it wrote", async () => {
  const ending = await node("console.log('done'); process.exit(7)");
  expect(ending).toEqual({ code: 7, output: "done\n", isInterrupted: false });
});

test("a command that takes too long is ended, with everything it started", async () => {
  const endless = "setInterval(() => {}, 1000)";
  const parent = `const { spawn } = require("node:child_process");
    spawn(process.execPath, ["-e", ${JSON.stringify(endless)}], { stdio: "inherit" });
    ${endless}`;
  // The pipe is closed only when the grandchild is gone as well, so ending at all proves it.
  expect((await node(parent, 1500)).code).toBe(124);
});

test("a command that a signal ends says which", async () => {
  expect((await node("process.kill(process.pid, 'SIGTERM')")).code).toBe(143);
});

test("a command that does not exist cannot be started", async () => {
  expect((await run("no-such-program-here", [], { quiet: true })).code).toBe(127);
});
