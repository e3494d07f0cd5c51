import { EditorState } from "prosemirror-state";
import { expect, test } from "vitest";
import { movedTo } from "./place.ts";
import { noteSchema } from "./schema.ts";

const stateOf = (...lines: readonly string[]): EditorState =>
  EditorState.create({
    schema: noteSchema,
    doc: noteSchema.node(
      "doc",
      null,
      lines.map((text) =>
        noteSchema.node("line", null, text === "" ? [] : [noteSchema.text(text)]),
      ),
    ),
  });

const placeAfter = (state: EditorState, anchor: number, head: number) => {
  const { selection } = state.apply(movedTo(state, { anchor, head }));
  return { anchor: selection.anchor, head: selection.head };
};

test("whoever wrote in the second line writes on there", () => {
  const state = stateOf("李梅来访", "想找同城的");
  expect(placeAfter(state, 9, 9)).toEqual({ anchor: 9, head: 9 });
  expect(placeAfter(state, 7, 10)).toEqual({ anchor: 7, head: 10 });
});

test("where the text became shorter, the cursor stands at its end", () => {
  const state = stateOf("李梅");
  expect(placeAfter(state, 40, 40)).toEqual({ anchor: 3, head: 3 });
});
