import { expect, test } from "vitest";
import {
  type CompanyField,
  companyChanges,
  companyFields,
  companyLengths,
  companyOf,
  missingOfCompany,
} from "./company.ts";
import { agencyVocabulary } from "./vocabulary.ts";

const bridge = { name: "鹊桥婚介", phone: "164 0000 0000" } as const;

test("the agency is read as far as it was told", () => {
  const said: Readonly<Record<string, unknown>> = { ...bridge, licence: null, since: "2001" };
  expect(companyOf((_, field) => (said[field] ?? undefined) as string)).toEqual(bridge);
});

test("only what 周敏 changed is said, and what she emptied is cleared", () => {
  const typed: Record<CompanyField, string> = {
    ...{ name: "鹊桥婚介", licence: " 91330100MA0000000X ", address: "", phone: "" },
    ...{ workingHours: "", complaints: "" },
  };
  expect(companyChanges(typed, bridge)).toEqual({ licence: "91330100MA0000000X", phone: null });
});

test("licence, address and where to complain are missed; hours are not", () => {
  expect(missingOfCompany(bridge)).toEqual(["licence", "address", "complaints"]);
});

test("what fits into the form is taken by the relay", () => {
  for (const field of companyFields) {
    const schema = agencyVocabulary.agency.fields[field];
    expect(schema.safeParse("字".repeat(companyLengths[field])).success).toBe(true);
    expect(schema.safeParse("字".repeat(companyLengths[field] + 1)).success).toBe(false);
  }
});
