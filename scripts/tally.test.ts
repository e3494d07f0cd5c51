import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nothing, oneOf, plus, tallyLine, tallyOf } from "./tally.ts";

const report = (content: unknown): string => {
  const path = join(mkdtempSync(join(tmpdir(), "queqiao-tally-")), "report.json");
  writeFileSync(path, JSON.stringify(content));
  return path;
};

const run = {
  numPassedTests: 3,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [
    { status: "passed", assertionResults: [{ status: "passed" }] },
    { status: "failed", assertionResults: [{ status: "failed" }] },
  ],
};

test("a report is counted as it stands", () => {
  expect(tallyOf(report(run), 1)).toEqual({ passed: 3, failed: 1, skipped: 3 });
});

test("a file that cannot be read is one failure more", () => {
  const unreadable = { status: "failed", assertionResults: [] };
  const path = report({ ...run, testResults: [...run.testResults, unreadable] });
  expect(tallyOf(path, 1).failed).toBe(2);
});

test("a run that fails without a failed test is a failure all the same", () => {
  const green = { ...run, numFailedTests: 0, testResults: [] };
  expect(tallyOf(report(green), 1)).toEqual({ passed: 3, failed: 1, skipped: 3 });
  expect(tallyOf(report(green), 0).failed).toBe(0);
});

test("a run that leaves no report is a failure", () => {
  expect(tallyOf("/nowhere/report.json", 0)).toEqual(oneOf(false));
});

test("the closing line counts everything together", () => {
  const total = [oneOf(true), oneOf(false), { ...nothing, skipped: 4 }].reduce(plus, nothing);
  expect(tallyLine(total)).toBe("1 passed, 1 failed, 4 skipped");
});
