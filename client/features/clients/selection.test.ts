import { expect, test } from "vitest";
import type { FoundClients } from "#client/index";
import { clientIdSchema } from "#shared/kernel";
import { createSelection } from "./selection.ts";

const everybody = ["A", "B", "C", "D"].map((end) =>
  clientIdSchema.parse(`01JA000000000000000000WNG${end}`),
);
const found: FoundClients = {
  query: { text: "", order: "recent" },
  length: everybody.length,
  at: (place) => everybody[place],
  placeOf: (id) => everybody.indexOf(id),
};
const places = (selection: ReturnType<typeof createSelection>) =>
  [...selection.ids()].map(found.placeOf).sort();

test("a range goes from the line chosen last, up as well as down", () => {
  const selection = createSelection();
  selection.begin();
  selection.toggle(found, 2);
  selection.extend(found, 0);
  expect(places(selection)).toEqual([0, 1, 2]);
  selection.extend(found, 3);
  expect(places(selection)).toEqual([0, 1, 2, 3]);
  selection.toggle(found, 1);
  expect(places(selection)).toEqual([0, 2, 3]);
});

test("a range without a beginning is one line, and everybody shown can be chosen at once", () => {
  const selection = createSelection();
  selection.extend(found, 1);
  expect(places(selection)).toEqual([1]);
  selection.all(found);
  expect(places(selection)).toEqual([0, 1, 2, 3]);
  selection.end();
  expect(selection.isOn()).toBe(false);
  expect(places(selection)).toEqual([]);
});
