import { readFileSync } from "node:fs";

/**
 * How many tests ended which way, what failed, and what failed only the first time: the name, and
 * the first lines of why.
 */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly string[];
  readonly unsteady: readonly string[];
}

/** No tests at all. */
export const nothing: Tally = { passed: 0, failed: 0, skipped: 0, failures: [], unsteady: [] };

/** Two tallies together. */
export const plus = (one: Tally, other: Tally): Tally => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
  failures: [...one.failures, ...other.failures],
  unsteady: [...one.unsteady, ...other.unsteady],
});

/** A check that is not a test counts as one, under a name. */
export const oneOf = (isPassed: boolean, name: string): Tally =>
  isPassed ? { ...nothing, passed: 1 } : { ...nothing, failed: 1, failures: [name] };

/** The closing line: `12 passed, 0 failed, 3 skipped`. */
export const tallyLine = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** What of a vitest report is read here. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[] | null;
    }[];
  }[];
}

type FileReport = Report["testResults"][number];

/** So many lines of a failure are told. */
const linesAtMost = 12;

/**
 * Counts a vitest run by its report and its exit code. A file that could not even be read counts
 * as one failure, and so does a run that failed without saying where, or left no report.
 */
export function tallyOf(reportPath: string, exitCode: number): Tally {
  const report = readReport(reportPath);
  if (!report) return oneOf(false, "a run that left no report");
  const failed = report.numFailedTests + report.testResults.filter(isUnreadable).length;
  return {
    passed: report.numPassedTests,
    failed: exitCode !== 0 ? Math.max(failed, 1) : failed,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: report.testResults.flatMap(failuresOf),
    unsteady: [],
  };
}

/** The files of a report in which something failed. */
export const failedFiles = (reportPath: string): readonly string[] =>
  (readReport(reportPath)?.testResults ?? [])
    .filter(({ status }) => status === "failed")
    .map(({ name }) => name);

/**
 * What a run comes to when its failed files were run a second time: in those files only the second
 * run counts, and what failed only in the first is told as unsteady.
 */
export function afterSecondRun(first: Tally, firstReport: string, second: Tally): Tally {
  const again = new Set(failedFiles(firstReport));
  const others = (readReport(firstReport)?.testResults ?? []).filter(
    ({ name }) => !again.has(name),
  );
  const statuses = others.flatMap(({ assertionResults }) => assertionResults);
  const passed = statuses.filter(({ status }) => status === "passed").length;
  const steady = { ...nothing, passed, skipped: statuses.length - passed };
  const failedAgain = new Set(second.failures.map(nameIn));
  const unsteady = first.failures.filter((failure) => !failedAgain.has(nameIn(failure)));
  return plus({ ...steady, unsteady }, second);
}

const isUnreadable = ({ status, assertionResults }: FileReport): boolean =>
  status === "failed" && !assertionResults.some((result) => result.status === "failed");

function failuresOf(file: FileReport): readonly string[] {
  if (isUnreadable(file)) return [told(file.name, file.message)];
  return file.assertionResults
    .filter(({ status }) => status === "failed")
    .map(({ fullName, failureMessages }) =>
      told(`${file.name} › ${fullName}`, (failureMessages ?? []).join("\n")),
    );
}

const nameIn = (failure: string): string => failure.split("\n", 1).join("");

const told = (name: string, why: string): string =>
  [name, ...why.trim().split("\n").slice(0, linesAtMost)].join("\n    ");

function readReport(path: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
