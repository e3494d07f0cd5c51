/** `npm run bench`: measures the budgets of the design; README.md of tests/bench says how. */
import { parseArgs } from "node:util";
import { peersFolder } from "../tests/bench/contenders/peers.ts";
import { settleOn } from "../tests/bench/machine.ts";
import { jsonOf, printOutcome, type Report } from "../tests/bench/report.ts";
import type { Scenario } from "../tests/bench/scenario.ts";
import { scenarios } from "../tests/bench/scenarios.ts";
import { findChromium } from "../tests/support/chromium.ts";
import { buildApp, isAppBuilt } from "./app-build.ts";
import { run } from "./run.mjs";

const usage =
  "npm run bench -- [--scenario name …] [--rounds 5] [--clients 10000] [--json] [--peers]";
const installLimitMs = 10 * 60_000;

function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        scenario: { type: "string", multiple: true },
        rounds: { type: "string", default: "5" },
        clients: { type: "string", default: "10000" },
        json: { type: "boolean", default: false },
        peers: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    // An unknown option: what it is called is all there is to say.
    return giveUp(`${error instanceof Error ? error.message : String(error)}: ${usage}`);
  }
}

async function installPeers(): Promise<void> {
  const { code } = await run("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: peersFolder,
    limitMs: installLimitMs,
  });
  if (code !== 0) giveUp("the other relays could not be installed");
}

/** What needs a browser needs the app too, and is left out where one of them cannot be had. */
async function withoutBrowserless(all: readonly Scenario[]): Promise<readonly Scenario[]> {
  if (!all.some(({ needsApp }) => needsApp)) return all;
  if (findChromium() !== undefined && (isAppBuilt() || (await buildApp()))) return all;
  console.error("There is no browser, or no app: what needs them is left out.");
  return all.filter(({ needsApp }) => !needsApp);
}

const { scenario: wanted, rounds, clients, json: isJson, peers } = readArguments();
const names = scenarios.map(({ name }) => name);
const unknown = wanted?.find((name) => !names.includes(name));
if (unknown !== undefined) giveUp(`no scenario "${unknown}"; there are: ${names.join(", ")}`);
if (!/^[1-9]\d?$/.test(rounds)) giveUp(`--rounds must be a number from 1 to 99: ${usage}`);
if (!/^[1-9]\d{0,5}$/.test(clients)) giveUp(`--clients must be a whole number: ${usage}`);
if (peers) await installPeers();

const chosen = scenarios.filter(({ name }) => !wanted || wanted.includes(name));
const runnable = await withoutBrowserless(chosen);

const report: Report = {
  machine: settleOn(),
  startedAt: new Date().toISOString(),
  rounds: Number(rounds),
  scenarios: [],
};
const found: Report["scenarios"][number][] = [];
if (!isJson) console.table(report.machine);
for (const { name, run: measure } of runnable) {
  const outcome = await measure({ rounds: report.rounds, clients: Number(clients) });
  found.push({ name, ...outcome });
  if (!isJson) printOutcome(name, outcome);
}
if (isJson) console.log(jsonOf({ ...report, scenarios: found }));
process.exit(0);
