/**
 * `npm test`: everything CI runs. At its end it tells once more what failed and what was unsteady;
 * its last line counts all tests. It exits 1 when one failed.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium } from "../tests/support/chromium.ts";
import { buildApp } from "./app-build.ts";
import { checks } from "./checks.ts";
import { runTool } from "./steps.ts";
import {
  afterSecondRun,
  failedFiles,
  nothing,
  oneOf,
  plus,
  type Tally,
  tallyLine,
  tallyOf,
} from "./tally.ts";
import { ensureTestTools } from "./test-tools.ts";

/** One vitest run: its projects, and after how many minutes it is stopped and counted as failed. */
interface Stage {
  readonly projects: readonly string[];
  readonly limitMinutes: number;
}

/** Every limit of every step together stays below the ninety minutes that CI gives. */
const stages: readonly Stage[] = [
  // Together they leave no processor idle while the last file of one kind is at work.
  {
    projects: ["unit", "client", "architecture", "migrations", "protocol", "security"],
    limitMinutes: 18,
  },
  { projects: ["convergence", "chaos"], limitMinutes: 18 },
];
const endToEnd: Stage = { projects: ["e2e"], limitMinutes: 25 };
/** More than so many are no accident. */
const unsteadyFilesAtMost = 3;

const reports = mkdtempSync(join(tmpdir(), "queqiao-reports-"));

const reportOf = (name: string): string => join(reports, `${name}.json`);

/** Runs a stage, or only some of its files, and leaves a report. */
async function test(
  { projects, limitMinutes }: Stage,
  report = reportOf(projects.join("-")),
  files: readonly string[] = [],
): Promise<Tally> {
  const args = [
    ...["run", "--passWithNoTests", ...projects.flatMap((name) => ["--project", name])],
    ...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    ...files,
  ];
  const { code } = await runTool(["vitest", ...args], limitMinutes * 60_000);
  return tallyOf(report, code);
}

/**
 * Stories in a browser meet whatever else the machine does. A file in which one failed is run once
 * more, and what fails again has failed; what does not is told as unsteady, to be hunted.
 */
async function testEndToEnd(): Promise<Tally> {
  const report = reportOf("e2e");
  const first = await test(endToEnd, report);
  const files = failedFiles(report);
  if (files.length === 0 || files.length > unsteadyFilesAtMost) return first;
  const again = { ...endToEnd, limitMinutes: 10 };
  return afterSecondRun(first, report, await test(again, reportOf("e2e-again"), files));
}

/** Without a browser the end-to-end tests are only counted. */
async function countSkipped({ projects, limitMinutes }: Stage): Promise<Tally> {
  const report = reportOf("skipped");
  const args = [...projects.flatMap((name) => ["--project", name]), "--testNamePattern", "$^"];
  await runTool(
    ["vitest", "run", "--passWithNoTests", ...args, "--reporter=json", `--outputFile=${report}`],
    limitMinutes * 60_000,
  );
  return { ...nothing, skipped: tallyOf(report, 0).skipped };
}

async function testAll(): Promise<Tally> {
  await ensureTestTools();
  let total = nothing;
  for (const { command, limitMs } of checks) {
    const { code } = await runTool(command, limitMs);
    total = plus(total, oneOf(code === 0, command.join(" ")));
  }
  total = plus(total, oneOf(await buildApp(), "building the app"));
  for (const stage of stages) total = plus(total, await test(stage));
  return plus(total, await (findChromium() ? testEndToEnd() : countSkipped(endToEnd)));
}

const total = await testAll();
rmSync(reports, { recursive: true });
process.exitCode = total.failed === 0 ? 0 : 1;
for (const one of total.unsteady) console.log(`\n! only the second time it passed: ${one}`);
for (const failure of total.failures) console.log(`\n✗ ${failure}`);
console.log(`\n${tallyLine(total)}`);
