import { expect, test } from "vitest";
import { type Json, plainDateSchema } from "#shared/kernel";
import type { Read } from "#shared/registry";
import { claimState, usualEnd, verificationOf, waysOfClaim } from "./verification.ts";

const day = (text: string) => plainDateSchema.parse(text);
const today = day("2026-11-30");
const file =
  (said: Readonly<Record<string, Json>>): Read =>
  (about, field) =>
    said[`${about}.${field}`];

test("an identity card seen today is to be seen again in a year, a certificate never", () => {
  expect(usualEnd("identity", today)).toBe("2027-11-30");
  expect(usualEnd("education", today)).toBeUndefined();
  expect(usualEnd("single", today)).toBe("2027-05-31");
});

test("a claim counts, ends within the month, and has ended the day after its last", () => {
  const seen = (until: string) =>
    claimState({ how: "originalSeen", on: day("2026-01-01"), until: day(until) }, today);
  expect(seen("2027-06-01")).toBe("counts");
  expect(seen("2026-12-30")).toBe("endsSoon");
  expect(seen("2026-11-30")).toBe("endsSoon");
  expect(seen("2026-11-29")).toBe("ended");
  expect(claimState({ how: "originalSeen", on: today, until: undefined }, today)).toBe("counts");
});

test("what somebody will not show is a proper answer, and not the same as never asked", () => {
  const refused = file({ "verification/income.how": "refused", "verification/income.on": today });
  expect(claimState(verificationOf(refused, "income"), today)).toBe("refused");
  expect(claimState(verificationOf(file({}), "income"), today)).toBe("unseen");
});

test("a case file tells how a paper was seen, and that no copy was kept", () => {
  const read = file({
    "verification/education.how": "registerAsked",
    "verification/education.on": today,
    "verification/education.evidence": "seenNotKept",
    "verification/education.note": "学信网校验码当面核对",
  });
  expect(verificationOf(read, "education")).toEqual({
    how: "registerAsked",
    on: today,
    until: undefined,
    isKept: false,
    note: "学信网校验码当面核对",
  });
});

test("every claim can be seen in some way, and refused", () => {
  for (const ways of Object.values(waysOfClaim)) {
    expect(ways.at(-1)).toBe("refused");
    expect(new Set(ways).size).toBe(ways.length);
  }
});
