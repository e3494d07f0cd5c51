import { expect, test } from "vitest";
import type { Json } from "#shared/kernel";
import type { Read } from "#shared/registry";
import { missingFor } from "./missing.ts";
import { stages } from "./stages.ts";

const card =
  (said: Readonly<Record<string, Json>>): Read =>
  (about, field) =>
    said[about === "profile" ? field : `${about}.${field}`];

test("nobody is invited for a talk without a name and a number", () => {
  expect(missingFor("booking", card({}))).toEqual(["name", "phone"]);
  expect(missingFor("booking", card({ name: "王淑芬", "phoneTail/2.tail": "8814" }))).toEqual([]);
});

test("before information is collected, the four that the procedure verifies are known", () => {
  expect(missingFor("consultation", card({ sex: "female", goal: "marriage" }))).toEqual([
    "birthDate",
    "maritalStatus",
  ]);
});

test("what somebody would rather not say is not missing", () => {
  const read = card({
    sex: "female",
    goal: "marriage",
    birthDate: "1992-02-29",
    "declined/maritalStatus.on": true,
  });
  expect(missingFor("consultation", read)).toEqual([]);
});

test("matching waits for at least one wish", () => {
  const read = card({ marriagePlan: "asItComes", wantsChildren: "yes" });
  expect(missingFor("assessment", read)).toEqual(["wishes"]);
  const withWish = card({
    marriagePlan: "asItComes",
    wantsChildren: "yes",
    "wish/age.value": { min: 30 },
  });
  expect(missingFor("assessment", withWish)).toEqual([]);
});

test("nobody meets anybody without having allowed to be proposed", () => {
  expect(missingFor("matching", card({}))).toEqual(["singleSeen", "matchingConsent"]);
  expect(missingFor("matching", card({ "matching.consent": "withdrawn" }))).toContain(
    "matchingConsent",
  );
  const seen = { "verified/single.on": "2026-11-01" };
  expect(missingFor("matching", card({ "matching.consent": "given", ...seen }))).toEqual([]);
});

test("a stage asks for what no earlier stage asked", () => {
  const asked = stages.flatMap((stage) => missingFor(stage, () => undefined));
  expect(new Set(asked).size).toBe(asked.length);
});
