import { expect, test } from "vitest";
import { clientIdSchema, type Json, type JsonObject } from "#shared/kernel";
import { compareCards, compareContacts, type SaidOfOne } from "./taken-over.ts";

const wang = clientIdSchema.parse("01JA000000000000000000WNGA");
const zhao = "01JA000000000000000000ZHA0";

/**
 * A document that says this; facts are called after what they are about. What was said apart stands
 * beside it: `about.field` → the other value.
 */
function saying(
  said: Readonly<Record<string, JsonObject>>,
  apart: Readonly<Record<string, Json>> = {},
): SaidOfOne {
  const value = (about: string, field: string): Json | undefined => said[about]?.[field];
  return {
    value,
    entities: (type) => Object.keys(said).filter((about) => about.split("/", 1)[0] === type),
    field: (about, field) => {
      const [shown, other] = [value(about, field), apart[`${about}.${field}`]];
      if (shown === undefined) return undefined;
      const values = other === undefined ? [shown] : [shown, other];
      return {
        shown: { fact: { id: `${about}.${field}` } },
        values: values.map((one) => ({ value: one })),
      };
    },
  };
}

test("only what the staying card does not say is offered, with whose word it was", () => {
  const stays = saying({
    profile: { name: "王敏", city: "杭州" },
    "declined/height": { on: true },
    "tag/vip": { on: true },
    "wish/age": { value: { min: 30 } },
  });
  const goes = saying({
    profile: { name: "王敏", city: "宁波", height: 165, weight: 52, clientNumber: "A-0002" },
    "saidBy/profile.weight": { is: "relative" },
    "tag/vip": { on: true },
    "tag/needsCare": { on: true },
    "wish/age": { value: { min: 28 } },
    "wish/city": { value: { anyOf: ["杭州"] }, importance: "must" },
    [`exclusion/${zhao}`]: { client: zhao, why: "relative", on: "2026-11-01" },
    [`exclusion/${wang}`]: { client: wang, why: "relative", on: "2026-11-01" },
    [`notAgain/${zhao}`]: { on: "2026-11-02" },
  });
  expect(compareCards(stays, goes, wang)).toEqual({
    onlyThere: [
      { about: "profile", says: { weight: 52 }, source: "relative" },
      { about: "tag/needsCare", says: { on: true }, source: undefined },
      {
        about: "wish/city",
        says: { value: { anyOf: ["杭州"] }, importance: "must" },
        source: undefined,
      },
      {
        about: `exclusion/${zhao}`,
        says: { client: zhao, why: "relative", on: "2026-11-01" },
        source: undefined,
      },
      { about: `notAgain/${zhao}`, says: { on: "2026-11-02" }, source: undefined },
    ],
    waiting: [],
    different: ["city"],
  });
});

test("an answer that needs a consent waits until the staying card has it", () => {
  const goes = saying({ profile: { religion: "none" } });
  expect(compareCards(saying({}), goes, wang)).toMatchObject({
    onlyThere: [],
    waiting: ["religion"],
  });
  const allowed = saying({ "consented/faith": { is: "given" } });
  expect(compareCards(allowed, goes, wang).waiting).toEqual([]);
  expect(compareCards(allowed, goes, wang).onlyThere).toHaveLength(1);
  const apart = { "consented/faith.is": "withdrawn" };
  const askedAgain = saying({ "consented/faith": { is: "given" } }, apart);
  expect(compareCards(askedAgain, goes, wang).waiting).toEqual(["religion"]);
});

test("a number goes into a free place with its tail on the card, one that is known does not", () => {
  const contact = saying({ "phone/1": { number: "16400008000" }, weChat: { id: "wangmin" } });
  const goes = saying({
    "phone/1": { number: "16400008000" },
    "phone/2": { number: "16400009000", whose: "mother" },
    weChat: { id: "wangmin2" },
    email: { address: "wang@example.com" },
  });
  const card = saying({ "phoneTail/2": { hash: "a".repeat(32) } });
  expect(compareContacts({ contact: contact.value, card: card.value }, goes.value)).toEqual([
    {
      what: "phone",
      tail: "9000",
      contact: {
        about: "phone/2",
        says: { number: "16400009000", whose: "mother" },
        source: undefined,
      },
      card: { about: "phoneTail/2", says: { tail: "9000", hash: null }, source: undefined },
    },
    {
      what: "email",
      tail: undefined,
      contact: { about: "email", says: { address: "wang@example.com" }, source: undefined },
      card: undefined,
    },
  ]);
});
