import { expect, test } from "vitest";
import type { Json } from "#shared/kernel";
import { contactCaller } from "./contact-caller.ts";
import { phoneNumberSchema } from "./phone.ts";

const said =
  (words: Readonly<Record<string, Json>>) =>
  (about: string, field: string): Json | undefined =>
    words[`${about}.${field}`];
const number = phoneNumberSchema.parse("13800138814");
const hash = "a".repeat(32);
const contact = said({
  "phone/1.number": "13900139000",
  "contactPerson/1.name": "王桂兰",
  "contactPerson/1.relation": "mother",
  "contactPerson/1.number": "13800138814",
  "contactPerson/1.mayBeTold": ["times"],
});
const marks = {
  "phoneTail/1.tail": "9000",
  "phoneTail/person.tail": "8814",
  "phoneTail/person.hash": hash,
  "phoneTail/person.mayBeTold": ["times"],
};

test("a call from her mother is told apart from her own, and what the mother may be told is said", () => {
  const calls = { number, hash: undefined, tail: "8814" };
  const mother = { name: "王桂兰", relation: "mother", mayBeTold: ["times"] };
  expect(contactCaller(said({}), contact, calls)).toEqual(mother);
  const own = { ...calls, number: phoneNumberSchema.parse("13900139000"), tail: "9000" };
  expect(contactCaller(said(marks), contact, own)).toBeUndefined();
});

test("reception, who may not read the contact, learns from the card what the caller may be told", () => {
  const caller = { name: undefined, relation: undefined, mayBeTold: ["times"] };
  const none = said({});
  expect(contactCaller(said(marks), none, { number, hash, tail: "8814" })).toEqual(caller);
  const tail = { number: undefined, hash: undefined, tail: "8814" };
  expect(contactCaller(said(marks), none, tail)).toEqual(caller);
  expect(contactCaller(said(marks), none, { ...tail, hash: "b".repeat(32) })).toBeUndefined();
});

test("a number that the client and the contact person share is the client's own", () => {
  const shared = said({ "phone/1.number": number, "contactPerson/1.number": number });
  expect(contactCaller(said({}), shared, { number, hash, tail: "8814" })).toBeUndefined();
});

test("what nobody asked the client is not known, and no allowance", () => {
  const silent = said({ "contactPerson/1.number": number });
  expect(contactCaller(said({}), silent, { number, hash: undefined, tail: "8814" })).toEqual({
    ...{ name: undefined, relation: undefined, mayBeTold: undefined },
  });
});
