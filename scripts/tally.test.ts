import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { afterSecondRun, failedFiles, nothing, oneOf, plus, tallyLine, tallyOf } from "./tally.ts";

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
    { name: "way.test.ts", status: "passed", assertionResults: [{ status: "passed" }] },
    {
      name: "clash.test.ts",
      status: "failed",
      assertionResults: [
        { status: "failed", fullName: "both are shown", failureMessages: ["Error: one\n  at 3"] },
      ],
    },
  ],
};

test("a report is counted as it stands", () => {
  expect(tallyOf(report(run), 1)).toMatchObject({ passed: 3, failed: 1, skipped: 3 });
});

test("what failed is told by file and name, with its reason", () => {
  expect(tallyOf(report(run), 1).failures).toEqual([
    "clash.test.ts › both are shown\n    Error: one\n      at 3",
  ]);
});

test("a failed file that passes a second time counts by that, and is told as unsteady", () => {
  const first = report(run);
  expect(failedFiles(first)).toEqual(["clash.test.ts"]);
  const second = { ...nothing, passed: 2, skipped: 1 };
  const tally = afterSecondRun(tallyOf(first, 1), first, second);
  expect(tally).toMatchObject({ passed: 3, failed: 0, skipped: 1, failures: [] });
  expect(tally.unsteady).toEqual(tallyOf(first, 1).failures);
});

test("what fails a second time has failed", () => {
  const first = report(run);
  const tally = afterSecondRun(tallyOf(first, 1), first, tallyOf(report(run), 1));
  expect(tally).toMatchObject({
    failed: 1,
    failures: tallyOf(first, 1).failures,
    unsteady: [],
  });
});

test("a file that cannot be read is one failure more", () => {
  const unreadable = {
    name: "torn.test.ts",
    status: "failed",
    message: "no such module",
    assertionResults: [],
  };
  const tally = tallyOf(report({ ...run, testResults: [...run.testResults, unreadable] }), 1);
  expect(tally.failed).toBe(2);
  expect(tally.failures[1]).toBe("torn.test.ts\n    no such module");
});

test("a run that fails without a failed test is a failure all the same", () => {
  const green = { ...run, numFailedTests: 0, testResults: [] };
  expect(tallyOf(report(green), 1)).toMatchObject({ passed: 3, failed: 1, skipped: 3 });
  expect(tallyOf(report(green), 0).failed).toBe(0);
});

test("a run that leaves no report is a failure", () => {
  expect(tallyOf("/nowhere/report.json", 0)).toEqual(oneOf(false, "a run that left no report"));
});

test("the closing line counts everything together", () => {
  const total = [oneOf(true, "types"), oneOf(false, "rules"), { ...nothing, skipped: 4 }].reduce(
    plus,
    nothing,
  );
  expect(tallyLine(total)).toBe("1 passed, 1 failed, 4 skipped");
});
