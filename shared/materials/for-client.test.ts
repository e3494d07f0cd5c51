import { expect, test } from "vitest";
import { type Json, plainDateSchema } from "#shared/kernel";
import { sayingAll } from "./fake-said.ts";
import { materialsFor, needsOf } from "./for-client.ts";
import { materialsOf } from "./material.ts";

const today = plainDateSchema.parse("2026-11-30");
const profile = (fields: Readonly<Record<string, Json>>) =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, [value]]));
const zhouJie = { maritalStatus: "divorced", children: "withClient", birthDate: "1976-11-30" };
const mayTell = { "consented/marriage": { is: ["given"] } };

test("周洁, divorced, with a child, fifty today, who came with her mother, is told of all of that", () => {
  const card = sayingAll({ profile: profile(zhouJie), ...mayTell });
  expect(needsOf(card, { today, cameAlong: ["mother"] })).toEqual([
    ...["marriedBefore", "withChildren", "over50", "parentsInvolved"],
  ]);
});

test("a marital status that may not be used any more tells nothing of what is needed", () => {
  const card = sayingAll({
    profile: profile(zhouJie),
    "consented/marriage": { is: ["given", "withdrawn"] },
  });
  expect(needsOf(card, { today, cameAlong: [] })).toEqual(["over50"]);
});

test("who works shifts and stays here is told how that goes", () => {
  const card = sayingAll({ profile: profile({ workRhythm: "shifts", settling: "stays" }) });
  expect(needsOf(card, { today, cameAlong: ["friend"] })).toEqual(["staysLocal", "busy"]);
});

test("what was written for a need of the client comes first, then what is for everybody", () => {
  const one = (title: string, needs: Json) => ({
    ...{ title: [title], kind: ["story"], text: ["正文"], needs: [needs] },
  });
  const library = materialsOf(
    sayingAll({
      "material/01JE0000000000000000000AA1": one("给大家", null),
      "material/01JE0000000000000000000AA2": one("给再次成家的", ["marriedBefore", "over50"]),
      "material/01JE0000000000000000000AA3": one("给年轻的", ["firstMarriage"]),
    }),
  );
  expect(materialsFor(library, ["over50"]).map(({ title }) => title)).toEqual([
    ...["给再次成家的", "给大家"],
  ]);
  expect(materialsFor(library, []).map(({ title }) => title)).toEqual(["给大家"]);
});
