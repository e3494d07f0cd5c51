import { expect, test } from "vitest";
import { type Json, plainDateSchema } from "#shared/kernel";
import { wordsOfClaim } from "./say-claim.ts";

const on = plainDateSchema.parse("2026-11-30");
const until = plainDateSchema.parse("2027-11-30");
const card = (said: Readonly<Record<string, Json>>) => ({
  read: (about: string, field: string) => said[`${about} ${field}`],
});

test("an identity card that 周敏 saw today is told in the case file, and marked on the card", () => {
  const seen = { how: "originalSeen", on, until, isKept: false, note: "" } as const;
  expect(wordsOfClaim(card({}), "identity", seen)).toEqual([
    {
      document: "case",
      about: "verification/identity",
      says: { how: "originalSeen", on, until, evidence: "seenNotKept", note: null },
    },
    { document: "client", about: "verified/identity", says: { on, until } },
  ]);
});

test("an income that somebody will not prove any more loses its mark", () => {
  const refused = { how: "refused", on, until, isKept: true, note: "不方便" } as const;
  const says = { how: "refused", on, until: null, evidence: null, note: "不方便" };
  expect(wordsOfClaim(card({ "verified/income on": "2025-11-01" }), "income", refused)).toEqual([
    { document: "case", about: "verification/income", says },
    { document: "client", about: "verified/income", says: { on: null, until: null } },
  ]);
  expect(wordsOfClaim(card({}), "income", refused)).toHaveLength(1);
});
