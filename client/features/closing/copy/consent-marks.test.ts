import { expect, test } from "vitest";
import { createProjection, type Fact, type FactId } from "#shared/documents";
import type { StaffId } from "#shared/kernel";
import { consentMarks } from "./consent-marks.ts";

const facts = (said: readonly (readonly [about: string, says: Fact["says"]])[]): readonly Fact[] =>
  said.map(([about, says], place) => ({
    ...{ id: `ABCDEFGHJK.${place + 1}` as FactId, at: place, about, says, v: 1 },
    by: "01JA00000000000000000000S1" as StaffId,
  }));

test("that 王秀英 may be introduced to others is told among what she allows, and also when she took it back", () => {
  const said = [
    ["consented/service", { is: "given" }],
    ["matching", { consent: "given", isPaused: true }],
  ] as const;
  const expected = [
    ["matching", "given"],
    ["service", "given"],
  ];
  expect(consentMarks(createProjection(facts(said)))).toEqual(expected);
  const card = createProjection(facts([["matching", { consent: "withdrawn" }]]));
  expect(consentMarks(card)).toEqual([["matching", "withdrawn"]]);
  expect(consentMarks(createProjection([]))).toEqual([]);
});
