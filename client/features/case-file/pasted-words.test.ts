import { expect, test } from "vitest";
import { createProjection, type Fact, factIdSchema } from "#shared/documents";
import { hybridTimeOf, type Json, type JsonObject, staffIdSchema } from "#shared/kernel";
import type { FieldName } from "#shared/registry";
import { wordsOfPasted } from "./pasted-words.ts";

const zhou = staffIdSchema.parse("01JA000000000000000000ZHKK");
const said = (...facts: readonly (readonly [string, JsonObject])[]) =>
  createProjection(
    facts.map(
      ([about, says], at): Fact => ({
        id: factIdSchema.parse(`ABCDEFGHJK.${at}`),
        at: hybridTimeOf(1_795_000_000_000 + at),
        by: zhou,
        about,
        says,
        v: 2,
      }),
    ),
  );

test("ticked answers are one fact of the card, and what was declined no longer is", () => {
  const card = said(["declined/annualIncome", { on: true }]);
  const profile = new Map<FieldName, Json>([
    ["height", 165],
    ["annualIncome", "from12to20"],
  ]);
  expect(wordsOfPasted({ profile, phone: undefined, weChat: undefined }, card, undefined)).toEqual([
    { document: "client", about: "profile", says: { height: 165, annualIncome: "from12to20" } },
    { document: "client", about: "declined/annualIncome", says: { on: null } },
  ]);
});

test("a number takes the first free place, and its tail goes on the card", () => {
  const contact = said(["phone/1", { number: "16404088814" }]);
  const answers = { profile: new Map(), phone: "16404080002", weChat: "xiaohe_88" };
  expect(wordsOfPasted(answers, said(), contact)).toEqual([
    { document: "contact", about: "phone/2", says: { number: "16404080002", whose: "own" } },
    { document: "client", about: "phoneTail/2", says: { tail: "0002" } },
    { document: "contact", about: "weChat", says: { id: "xiaohe_88" } },
  ]);
});
