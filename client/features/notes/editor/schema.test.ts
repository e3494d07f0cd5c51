import { expect, test } from "vitest";
import { noteMarks, noteNodes } from "#shared/notes";
import { noteSchema } from "./schema.ts";

const attributesOf = (specs: Readonly<Record<string, { readonly attrs: object }>>) =>
  Object.fromEntries(
    Object.entries(specs).map(([name, { attrs }]) => [name, Object.keys(attrs).sort()]),
  );

test("the editor knows the nodes and marks of the table that the relay checks by, and no others", () => {
  const nodes = Object.entries(noteSchema.nodes).filter(
    ([name]) => name !== "doc" && name !== "text",
  );
  expect(
    attributesOf(
      Object.fromEntries(nodes.map(([name, { spec }]) => [name, { attrs: spec.attrs ?? {} }])),
    ),
  ).toEqual(
    attributesOf(
      Object.fromEntries(
        Object.entries(noteNodes).map(([name, { attributes }]) => [name, { attrs: attributes }]),
      ),
    ),
  );
  expect(
    attributesOf(
      Object.fromEntries(
        Object.entries(noteSchema.marks).map(([name, { spec }]) => [
          name,
          { attrs: spec.attrs ?? {} },
        ]),
      ),
    ),
  ).toEqual(
    attributesOf(
      Object.fromEntries(Object.entries(noteMarks).map(([name, attrs]) => [name, { attrs }])),
    ),
  );
});

test("what the table calls inline stands in lines, and lines in the note", () => {
  for (const [name, { place }] of Object.entries(noteNodes)) {
    const type = Object.entries(noteSchema.nodes).find(([known]) => known === name)?.[1];
    expect(type?.isInline, name).toBe(place === "inline");
    expect(type?.isInGroup("block"), name).toBe(place === "block");
  }
});
