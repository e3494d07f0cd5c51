import { expect, test } from "vitest";
import { kindsOfAClient, vocabularyOf } from "#shared/documents";
import { copyEn } from "./copy-en.ts";
import { copyZh } from "./copy-zh.ts";

/** The card and the contact are read by the words of their own fields. */
const kinds = [...kindsOfAClient, "introduction", "calendar", "desk"] as const;
/** Of the desk, only what is about one client is in the copy. */
const ofTheDesk = new Set(["agenda", "task", "guest"]);
const vocabularyIn = (kind: (typeof kinds)[number]) =>
  Object.entries(vocabularyOf(kind)).filter(([entity]) => kind !== "desk" || ofTheDesk.has(entity));
/** Said only of others than one client, or read by the card's own words. */
const byTheCard = new Set(["phone", "weChat", "email", "address", "idNumber", "contactWish"]);

test("everything that can be said of a client has a name in the copy of all data", () => {
  const named = [copyZh.entity, copyEn.entity].map((names) => new Set(Object.keys(names)));
  const entities = kinds.flatMap((kind) => vocabularyIn(kind).map(([entity]) => entity));
  const nameless = entities.filter(
    (entity) => !byTheCard.has(entity) && !named.every((names) => names.has(entity)),
  );
  expect([...new Set(nameless)]).toEqual([]);
});

test("every field of it has one too", () => {
  const named = [copyZh.fieldName, copyEn.fieldName].map((names) => new Set(Object.keys(names)));
  const fields = kinds.flatMap((kind) =>
    vocabularyIn(kind).flatMap(([entity, { fields: own }]) =>
      byTheCard.has(entity) || entity === "profile" ? [] : Object.keys(own),
    ),
  );
  const nameless = fields.filter((field) => !named.every((names) => names.has(field)));
  expect([...new Set(nameless)]).toEqual([]);
});
