import { readFileSync } from "node:fs";

/** How many tests ended which way. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** No tests at all. */
export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

/** Two tallies together. */
export const plus = (one: Tally, other: Tally): Tally => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
});

/** A check that is not a test counts as one. */
export const oneOf = (isPassed: boolean): Tally =>
  isPassed ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };

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
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * Counts a vitest run by its report and its exit code. A file that could not even be read counts
 * as one failure, and so does a run that failed without saying where, or left no report.
 */
export function tallyOf(reportPath: string, exitCode: number): Tally {
  const report = readReport(reportPath);
  if (!report) return oneOf(false);
  const failed = report.numFailedTests + report.testResults.filter(isUnreadable).length;
  return {
    passed: report.numPassedTests,
    failed: exitCode !== 0 ? Math.max(failed, 1) : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

const isUnreadable = ({ status, assertionResults }: Report["testResults"][number]): boolean =>
  status === "failed" && !assertionResults.some((result) => result.status === "failed");

function readReport(path: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
