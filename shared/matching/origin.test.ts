import { expect, test } from "vitest";
import { type Json, plainDateSchema } from "#shared/kernel";
import { originOf, type SaidWithFacts } from "./index.ts";

const today = plainDateSchema.parse("2026-11-30");
/** A card of whose fields each stands on the fact `<field>.1`. */
const saying = (said: Readonly<Record<string, Json>>): SaidWithFacts => ({
  value: (about, field) => said[`${about} ${field}`],
  field: (about, field) => ({ shown: { fact: { id: `${about}-${field}` } } }),
});

test("what nobody said otherwise is the client's own word, and not seen", () => {
  expect(originOf(saying({}), "education", today)).toEqual({
    ...{ whose: "client", claim: "education", seen: undefined, isOver: false },
  });
  expect(originOf(saying({}), "smoking", today)).toMatchObject({ claim: undefined });
});

test("the family's word is the family's, and what was seen is seen for as long as it counts", () => {
  const said = saying({
    "saidBy/profile-birthDate is": "relative",
    "verified/identity on": "2026-06-01",
    "verified/income on": "2024-06-01",
    "verified/income until": "2025-06-01",
  });
  expect(originOf(said, "age", today)).toMatchObject({ whose: "relative", seen: "2026-06-01" });
  expect(originOf(said, "annualIncome", today)).toMatchObject({ seen: undefined, isOver: true });
});
