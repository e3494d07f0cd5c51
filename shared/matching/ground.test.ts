import { expect, test } from "vitest";
import { createProjection, type Fact } from "#shared/documents";
import type { WishCriterion } from "#shared/registry";
import { drawnLines } from "./ground.ts";

const card = (...said: readonly (readonly [string, Fact["says"]])[]) =>
  createProjection(
    said.map(
      ([about, says], place) =>
        ({ id: `ABCDEFGHJK.${place + 1}`, at: place, by: "zhou", about, says, v: 1 }) as Fact,
    ),
  );
const given = (group: string) => [`consented/${group}`, { is: "given" }] as const;
const withdrawn = (group: string) => [`consented/${group}`, { is: "withdrawn" }] as const;
const lines: readonly { readonly criterion: WishCriterion }[] = [
  { criterion: "height" },
  { criterion: "annualIncome" },
  { criterion: "maritalStatus" },
  { criterion: "religion" },
];
const drawn = (...[wisher, other]: readonly ReturnType<typeof card>[]) =>
  drawnLines(lines, wisher, other).map(({ criterion }) => criterion);

test("what 赵磊 no longer allows to be used is drawn in no reason; of a yes and a no said apart the no counts", () => {
  const allowed = [given("money"), given("marriage"), given("faith")];
  expect(drawn(card(), card(...allowed))).toEqual(lines.map(({ criterion }) => criterion));
  const took = card(...allowed, withdrawn("money"));
  expect(drawn(card(), took)).toEqual(["height", "maritalStatus", "religion"]);
  expect(drawn(card(), card(withdrawn("money"), ...allowed))).not.toContain("annualIncome");
});

test("who wished for a faith and took that consent back is told by no reason either", () => {
  const other = card(given("faith"), given("money"), given("marriage"));
  expect(drawn(card(withdrawn("faith")), other)).toEqual([
    ...["height", "annualIncome", "maritalStatus"],
  ]);
  expect(drawn(card(withdrawn("money")), other)).toContain("annualIncome");
});

test("while the other's card is not here, only what needs no consent is drawn", () => {
  expect(drawnLines(lines, card(), undefined)).toEqual([{ criterion: "height" }]);
});
