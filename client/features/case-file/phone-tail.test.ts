import { expect, test } from "vitest";
import { contactField, profileField } from "#feature/client-card";
import { checkFact, createProjection, type Fact, factIdSchema } from "#shared/documents";
import { staffIdSchema } from "#shared/kernel";
import { withTail } from "./phone-tail.ts";

const empty = createProjection();
const number = contactField("phone", "number", "2");

test("a number brings its last four onto the card", () => {
  expect(withTail(number, "13800138000", empty)).toEqual([
    { document: "client", about: "phoneTail/2", says: { tail: "8000" } },
  ]);
});

test("a number that is taken away takes its tail along, and the hash of the old one goes", () => {
  const hashed: Fact = {
    id: factIdSchema.parse("0123456789.0"),
    at: 0,
    by: staffIdSchema.parse("01J00000000000000000000001"),
    about: "phoneTail/2",
    says: { tail: "8000", hash: "0".repeat(32) },
    v: 1,
  };
  expect(withTail(number, null, createProjection([hashed]))).toEqual([
    { document: "client", about: "phoneTail/2", says: { tail: null, hash: null } },
  ]);
});

test("the contact person's number and what they may be told stand on the card for whoever takes the call", () => {
  const person = (field: "number" | "mayBeTold") => contactField("contactPerson", field, "1");
  expect(withTail(person("number"), "13800138814", empty)).toEqual([
    { document: "client", about: "phoneTail/person", says: { tail: "8814" } },
  ]);
  expect(withTail(person("mayBeTold"), ["times"], empty)).toEqual([
    { document: "client", about: "phoneTail/person", says: { mayBeTold: ["times"] } },
  ]);
  expect(withTail(person("mayBeTold"), null, empty)).toEqual([
    { document: "client", about: "phoneTail/person", says: { mayBeTold: null } },
  ]);
  for (const { about, says } of [
    ...withTail(person("number"), "13800138814", empty),
    ...withTail(person("mayBeTold"), ["nothing"], empty),
  ]) {
    const fact = { id: "0123456789.0", at: 0, by: "01J00000000000000000000001", about, says, v: 1 };
    expect(checkFact("client", fact).ok, about).toBe(true);
  }
  expect(withTail(contactField("contactWish", "mayBeTold"), "只告诉我本人", empty)).toEqual([]);
});

test("other fields bring nothing along", () => {
  expect(withTail(profileField("city"), "杭州", empty)).toEqual([]);
});
