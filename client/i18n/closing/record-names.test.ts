import { expect, test } from "vitest";
import { kindsOfAClient, vocabularyOf } from "#shared/documents";
import { copyEn } from "./copy-en.ts";
import { copyZh } from "./copy-zh.ts";

/** The card and the contact are read by the words of their own fields. */
const kinds = [...kindsOfAClient, "introduction", "calendar"] as const;
/** Said only of others than one client, or read by the card's own words. */
const byTheCard = new Set(["phone", "weChat", "email", "address", "idNumber", "contactWish"]);

test("everything that can be said of a client has a name in the copy of all data", () => {
  const named = [copyZh.entity, copyEn.entity].map((names) => new Set(Object.keys(names)));
  const entities = kinds.flatMap((kind) => Object.keys(vocabularyOf(kind)));
  const nameless = entities.filter(
    (entity) => !byTheCard.has(entity) && !named.every((names) => names.has(entity)),
  );
  expect([...new Set(nameless)]).toEqual([]);
});

test("every field of it has one too", () => {
  const named = [copyZh.fieldName, copyEn.fieldName].map((names) => new Set(Object.keys(names)));
  const fields = kinds.flatMap((kind) =>
    Object.entries(vocabularyOf(kind)).flatMap(([entity, { fields: own }]) =>
      byTheCard.has(entity) || entity === "profile" ? [] : Object.keys(own),
    ),
  );
  const nameless = fields.filter((field) => !named.every((names) => names.has(field)));
  expect([...new Set(nameless)]).toEqual([]);
});
