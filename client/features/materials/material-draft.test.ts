import { expect, test } from "vitest";
import { clientIdSchema } from "#shared/kernel";
import { changesOfMaterial, emptyMaterial, refusalsOf } from "./material-draft.ts";

const wangMin = clientIdSchema.parse("01JE00000000000000000WANGM");
const story = { ...emptyMaterial, title: "再次成家", text: "正文", tellers: [wangMin] };

test("a story without a title, a text and somebody who allows it says each of the three", () => {
  expect(refusalsOf(emptyMaterial)).toEqual(["titleMissing", "textMissing", "tellerMissing"]);
  expect(refusalsOf({ ...emptyMaterial, kind: "leaflet", title: "活动", text: "周六" })).toEqual(
    [],
  );
});

test("a new story says all that was filled in, and no word of what was not", () => {
  expect(changesOfMaterial(undefined, story)).toEqual({
    ...{ kind: "story", title: "再次成家", text: "正文", state: "draft", consentsOf: [wangMin] },
  });
});

test("of a story that is there only what is different is said again", () => {
  expect(changesOfMaterial(story, { ...story, title: " 再次成家 ", state: "inUse" })).toEqual({
    state: "inUse",
  });
});

test("what becomes a leaflet names nobody any more", () => {
  expect(changesOfMaterial(story, { ...story, kind: "leaflet" })).toEqual({
    kind: "leaflet",
    consentsOf: null,
  });
});
