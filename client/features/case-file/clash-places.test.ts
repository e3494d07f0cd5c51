import { expect, test } from "vitest";
import { createProjection, type Fact, factIdSchema } from "#shared/documents";
import { type JsonObject, staffIdSchema } from "#shared/kernel";
import { clashPlaces } from "./clash-places.ts";

const zhou = staffIdSchema.parse("01J00000000000000000000001");

const said = (...words: readonly (readonly [string, JsonObject])[]) =>
  createProjection(
    words.map(
      ([about, says], n): Fact => ({
        id: factIdSchema.parse(`0123456789.${n}`),
        at: n,
        by: zhou,
        about,
        says,
        v: 1,
      }),
    ),
  );

test("what must not be missed comes first: contact and marital status", () => {
  const client = said(
    ["profile", { height: 165 }],
    ["profile", { height: 168 }],
    ["profile", { maritalStatus: "divorced" }],
    ["profile", { maritalStatus: "widowed" }],
  );
  const contact = said(
    ["phone/1", { number: "13800138000" }],
    ["phone/1", { number: "13900139000" }],
  );
  expect(clashPlaces(client, contact)).toEqual([
    { about: "phone/1", field: "number", isLoud: true },
    { about: "profile", field: "maritalStatus", isLoud: true },
    { about: "profile", field: "height", isLoud: false },
  ]);
});

test("the tail of a number is settled with the number and asks nothing of its own", () => {
  const client = said(["phoneTail/1", { tail: "8000" }], ["phoneTail/1", { tail: "9000" }]);
  expect(clashPlaces(client, undefined)).toEqual([]);
});

test("a yes and a no to the same consent must not be missed, and two days of a yes ask nothing", () => {
  const given = (is: boolean, on: string) => ({ given: { is, on, textVersion: "V1" } });
  const agreed = (...answers: readonly JsonObject[]) =>
    said(...answers.map((answer) => ["consent/money", answer] as const));
  const none = said();
  expect(
    clashPlaces(none, undefined, agreed(given(true, "2026-11-29"), given(false, "2026-11-30"))),
  ).toEqual([{ about: "consent/money", field: "given", isLoud: true }]);
  expect(
    clashPlaces(none, undefined, agreed(given(true, "2026-11-29"), given(true, "2026-11-30"))),
  ).toEqual([]);
});
