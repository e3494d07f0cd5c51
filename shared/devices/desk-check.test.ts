import { expect, test } from "vitest";
import { type DeskCheck, readDeskChecks, withCheck } from "./desk-check.ts";
import { found, judge } from "./finding.ts";

const day = 86_400_000;
const check = (atMs: number): DeskCheck => ({
  atMs,
  findings: [judge("frameGap", 1_500, "stalls"), found("cameraAsked", "normal", { by: "person" })],
});

test("75 what is kept of a check is read back as it was said", () => {
  const kept: unknown = JSON.parse(JSON.stringify(withCheck([], check(5))));
  expect(readDeskChecks(kept)).toEqual([check(5)]);
  expect(JSON.stringify(kept)).not.toMatch(/label|frame"|sample/);
});

test("a verdict keeps the limit of its day", () => {
  const [kept] = withCheck([], check(5));
  const older = { ...kept, findings: kept!.findings.map((one) => ({ ...one, limit: 900 })) };
  expect(readDeskChecks([older])[0]?.findings[0]).toMatchObject({
    verdict: "abnormal",
    limit: 900,
  });
});

test("the answers given after a check take the place of it, and 30 days later it is dropped", () => {
  const first = readDeskChecks(withCheck([], check(5 * day)));
  const answered = { ...check(5 * day), findings: [found("printerAsked", "normal")] };
  expect(withCheck(first, answered)).toHaveLength(1);
  expect(withCheck(first, check(34 * day))).toHaveLength(2);
  expect(withCheck(first, check(35 * day))).toHaveLength(1);
  const many = Array.from({ length: 100 }, (_, at) => check(at));
  expect(withCheck(many, check(101)).length).toBeLessThan(100);
});

test("what is not understood is left out, and nothing else with it", () => {
  const [kept] = withCheck([], check(5));
  const strange = { ...kept, findings: [{ check: "toString", verdict: "normal", by: "auto" }] };
  const unknownWhy = { ...kept, findings: [{ ...kept!.findings[0], why: "__proto__" }] };
  expect(readDeskChecks([null, 7, "x", { atMs: "soon" }, strange, kept])).toEqual([
    { atMs: 5, findings: [] },
    check(5),
  ]);
  expect(readDeskChecks([unknownWhy])[0]?.findings[0]?.why).toBeUndefined();
  for (const none of [undefined, null, {}, "[]"]) expect(readDeskChecks(none)).toEqual([]);
});
