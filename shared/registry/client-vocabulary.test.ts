import { expect, test } from "vitest";
import type { Vocabulary } from "#shared/kernel";
import { clientVocabulary } from "./client-vocabulary.ts";
import { contactFields, contactVocabulary } from "./contact.ts";

const takesIn =
  (vocabulary: Vocabulary) =>
  (entity: string, field: string, value: unknown): boolean =>
    vocabulary[entity]?.fields[field]?.safeParse(value).success ?? false;

const client = takesIn(clientVocabulary);
const contact = takesIn(contactVocabulary);

test("a tag is there or cleared, never false", () => {
  expect(client("tag", "on", true)).toBe(true);
  expect(client("tag", "on", false)).toBe(false);
});

test("a wish is a range, a least code or a choice of codes", () => {
  expect(client("wish", "value", { min: 30, max: 38 })).toBe(true);
  expect(client("wish", "value", { min: 30 })).toBe(true);
  expect(client("wish", "value", { atLeast: "bachelor" })).toBe(true);
  expect(client("wish", "value", { anyOf: ["杭州市", "绍兴市"] })).toBe(true);
});

test("a wish with its ends crossed, without content or with too much is refused", () => {
  expect(client("wish", "value", { min: 38, max: 30 })).toBe(false);
  expect(client("wish", "value", {})).toBe(false);
  expect(client("wish", "value", { anyOf: [] })).toBe(false);
  expect(client("wish", "value", { min: 1, atLeast: "bachelor" })).toBe(false);
  expect(client("wish", "value", "tall")).toBe(false);
});

test("a wish weighs one of four weights", () => {
  expect(client("wish", "importance", "must")).toBe(true);
  expect(client("wish", "importance", 3)).toBe(false);
});

test("the card holds four digits of a number, never more", () => {
  expect(client("phoneTail", "tail", "8814")).toBe(true);
  expect(client("phoneTail", "tail", "16404088814")).toBe(false);
  expect(client("phoneTail", "tail", 8814)).toBe(false);
});

test("an exclusion names the other client, why and since when", () => {
  expect(client("exclusion", "client", "01J00000000000000000000C01")).toBe(true);
  expect(client("exclusion", "client", "曹安颖")).toBe(false);
  expect(client("exclusion", "why", "relative")).toBe(true);
  expect(client("exclusion", "on", "2026-13-01")).toBe(false);
});

test("a contact keeps numbers in their normal form", () => {
  expect(contact("phone", "number", "16404088814")).toBe(true);
  expect(contact("phone", "number", "0571-85550100")).toBe(true);
  expect(contact("phone", "number", "164 0408 8814")).toBe(false);
  expect(contact("phone", "number", "110")).toBe(false);
});

test("a contact has no place for a whole ID number", () => {
  expect(contact("idNumber", "lastFour", "002X")).toBe(true);
  expect(contact("idNumber", "lastFour", "99999919900306005X")).toBe(false);
  expect(Object.keys(contactVocabulary.idNumber.fields)).toEqual(["lastFour", "check"]);
});

test("a contact holds nothing but contact and sensitive data", () => {
  const classes = Object.values(contactFields).flatMap((fields) =>
    Object.values(fields).map((field) => field.class),
  );
  expect([...new Set<string>(classes)].sort()).toEqual(["contact", "sensitive"]);
});

test("every entity of a contact that has fields can be spoken of", () => {
  expect(Object.keys(contactVocabulary)).toEqual([...Object.keys(contactFields), "declined"]);
  for (const [entity, fields] of Object.entries(contactFields)) {
    const vocabulary: Vocabulary = contactVocabulary;
    expect(Object.keys(vocabulary[entity]?.fields ?? {})).toEqual(Object.keys(fields));
  }
});
