/** `npm run dev`: the relay, started anew at each change, and the app with hot reload before it. */
import { run } from "./run.mjs";
import { root } from "./steps.ts";

const appOrigin = "http://127.0.0.1:5173";
const relayPort = process.env.QUEQIAO_PORT ?? "8787";
const origins = process.env.QUEQIAO_ORIGINS ?? `${appOrigin},http://127.0.0.1:${relayPort}`;
const env = { ...process.env, QUEQIAO_PORT: relayPort, QUEQIAO_ORIGINS: origins };

const relay = run(
  process.execPath,
  ["--disable-warning=ExperimentalWarning", "--watch", `${root}sync-server/main.ts`],
  { cwd: root, env },
);
const app = run(`${root}node_modules/.bin/vite`, [], { cwd: root, env });
console.log(`The app: ${appOrigin}; the relay: http://127.0.0.1:${relayPort}`);

const first = await Promise.race([relay, app]);
// One without the other is of no use: stop both, by the way a person would.
if (!first.isInterrupted) process.kill(process.pid, "SIGTERM");
await Promise.all([relay, app]);
process.exitCode = first.code;
