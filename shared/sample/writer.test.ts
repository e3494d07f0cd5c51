import { expect, test } from "vitest";
import { staffIdSchema } from "#shared/kernel";
import { createWriter } from "./writer.ts";

const lin = { by: staffIdSchema.parse("01J00000000000000000000S01"), at: 1 };
const he = { by: staffIdSchema.parse("01J00000000000000000000S02"), at: 2 };

const overs = (writer: ReturnType<typeof createWriter>) => writer.facts.map(({ over }) => over);

test("the first word on a field replaces nothing", () => {
  const writer = createWriter();
  writer.say(lin, "profile", { height: 165 });
  expect(writer.facts).toEqual([{ ...lin, about: "profile", says: { height: 165 }, over: [] }]);
});

test("a later word replaces the one before, of the same field only", () => {
  const writer = createWriter();
  writer.say(lin, "profile", { height: 165 });
  writer.say(lin, "profile", { city: "杭州市" });
  writer.say(he, "profile", { height: 168 });
  writer.say(he, "profile", { height: 167 });
  expect(overs(writer)).toEqual([[], [], [0], [2]]);
});

test("the same field of another entity is another field", () => {
  const writer = createWriter();
  writer.say(lin, "tag/vip", { on: true });
  writer.say(lin, "tag/regular", { on: true });
  expect(overs(writer)).toEqual([[], []]);
});

test("a word on several fields replaces what was said of each, each fact once", () => {
  const writer = createWriter();
  writer.say(lin, "profile", { height: 165, weight: 55 });
  writer.say(lin, "profile", { city: "杭州市" });
  writer.say(he, "profile", { height: 168, weight: 56, city: "宁波市" });
  expect(overs(writer)).toEqual([[], [], [0, 1]]);
});

test("two who speak apart replace the same word and not each other", () => {
  const writer = createWriter();
  writer.say(lin, "profile", { height: 160 });
  writer.say(lin, "profile", { height: 165 });
  writer.sayApart(he, "profile", { height: 168 });
  expect(overs(writer)).toEqual([[], [0], [0]]);
});

test("whoever speaks after a clash replaces both sides", () => {
  const writer = createWriter();
  writer.say(lin, "profile", { height: 165 });
  writer.sayApart(he, "profile", { height: 168 });
  writer.say(lin, "profile", { height: 168 });
  expect(overs(writer)).toEqual([[], [], [0, 1]]);
});

test("what a word replaced of other fields is none of the one who speaks apart", () => {
  const writer = createWriter();
  writer.say(lin, "profile", { city: "杭州市" });
  writer.say(lin, "profile", { height: 165, city: "宁波市" });
  writer.sayApart(he, "profile", { height: 168 });
  expect(overs(writer)).toEqual([[], [0], []]);
});

test("nothing cannot be said", () => {
  expect(() => createWriter().say(lin, "profile", {})).toThrow();
});
