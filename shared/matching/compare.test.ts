import { expect, test } from "vitest";
import { plainDateSchema } from "#shared/kernel";
import { person, wish } from "./fake-people.ts";
import { claimOf, compareCards } from "./index.ts";

const today = plainDateSchema.parse("2026-11-30");

test("people are held side by side, what differs first, with what of it was asked for", () => {
  const wang = person(1, { sex: "female" }, wish("height", { min: 175 }));
  const zhao = person(2, { sex: "male", height: 180, city: "杭州市", smoking: "never" });
  const sun = person(3, { sex: "male", height: 174, city: "杭州市" });
  const rows = compareCards(wang.card, [zhao.card, sun.card], today);
  expect(rows.map(({ criterion, isDifferent }) => [criterion, isDifferent])).toEqual([
    ["height", true],
    ["smoking", true],
    ["age", false],
    ["city", false],
  ]);
  expect(rows[0]?.cells).toEqual([
    { has: 180, measure: 100 },
    { has: 174, measure: 85 },
  ]);
  expect(rows[1]?.cells[1]).toEqual({ has: undefined, measure: undefined });
});

test("what a consent hides is not compared", () => {
  const wang = person(1, { sex: "female" });
  const hidden = person(2, { annualIncome: "under5" }, ["consented/money", { is: null }]);
  const rows = compareCards(wang.card, [hidden.card], today);
  expect(rows.map(({ criterion }) => criterion)).toEqual(["age"]);
});

test("what was seen stands for what is compared", () => {
  expect(claimOf("annualIncome")).toBe("income");
  expect(claimOf("age")).toBe("identity");
  expect(claimOf("smoking")).toBeUndefined();
});
