/** `npm start`: the app, built when needed, and the relay that serves it. */
import { buildApp, isAppBuilt } from "./app-build.ts";
import { run } from "./run.mjs";
import { root } from "./steps.ts";

if (!isAppBuilt() && !(await buildApp())) process.exit(1);

const args = [
  "--disable-warning=ExperimentalWarning",
  `${root}sync-server/main.ts`,
  ...process.argv.slice(2),
];
// The relay takes this process over: one process fewer, and every signal is its own.
if (process.platform !== "win32")
  process.execve?.(process.execPath, [process.execPath, ...args], process.env);
process.exitCode = (await run(process.execPath, args)).code;
