import { expect, test } from "vitest";
import * as Y from "yjs";
import { staffIdSchema } from "#shared/kernel";
import type { Fact, FactId } from "./fact.ts";
import { appendFacts, observeFacts, readFacts } from "./fact-array.ts";

const fact = (id: string, city: string): Fact => ({
  id: id as FactId,
  at: 1,
  by: staffIdSchema.parse("01JD0000000000000000001MEY"),
  about: "profile",
  says: { city },
  v: 1,
});

test("facts written on two computers apart are all there after they meet", () => {
  const [reception, office] = [new Y.Doc(), new Y.Doc()];
  appendFacts(reception, [fact("AAAAAAAAAA.1", "杭州")], "reception");
  appendFacts(office, [fact("BBBBBBBBBB.1", "宁波")], "office");
  Y.applyUpdate(reception, Y.encodeStateAsUpdate(office));
  Y.applyUpdate(office, Y.encodeStateAsUpdate(reception));
  expect(readFacts(reception)).toHaveLength(2);
  expect(readFacts(office)).toEqual(readFacts(reception));
});

test("a listener hears each fact once, from here and from elsewhere, until it stops", () => {
  const [here, there] = [new Y.Doc(), new Y.Doc()];
  const heard: string[] = [];
  const stop = observeFacts(here, (facts) => heard.push(...facts.map(({ id }) => id)));
  appendFacts(here, [fact("AAAAAAAAAA.1", "杭州")], "here");
  appendFacts(there, [fact("BBBBBBBBBB.1", "宁波"), fact("BBBBBBBBBB.2", "绍兴")], "there");
  Y.applyUpdate(here, Y.encodeStateAsUpdate(there));
  stop();
  appendFacts(here, [fact("AAAAAAAAAA.2", "温州")], "here");
  expect(heard).toEqual(["AAAAAAAAAA.1", "BBBBBBBBBB.1", "BBBBBBBBBB.2"]);
});

test("what is no fact in the array is passed over", () => {
  const doc = new Y.Doc();
  doc.getArray("facts").push([1, null, "x", { id: 3 }, { id: "AAAAAAAAAA.1" }]);
  expect(readFacts(doc)).toEqual([]);
});
