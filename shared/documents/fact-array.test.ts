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

/** The Yjs items of the array, as their chain of ids. */
function itemsOf(doc: Y.Doc): readonly Y.Item[] {
  const items: Y.Item[] = [];
  for (let item = doc.getArray("facts")._start; item; item = item.right) items.push(item);
  return items;
}

test("however many facts come in turns, Yjs keeps one item for each client id", () => {
  const docs = [7, 3, 9].map((clientID) => Object.assign(new Y.Doc(), { clientID }));
  for (let turn = 0; turn < 60; turn += 1) {
    const doc = docs[turn % docs.length]!;
    appendFacts(doc, [{ ...fact(`AAAAAAAAAA.${turn}`, "杭州"), at: turn }], "turn");
    const update = Y.encodeStateAsUpdate(doc);
    for (const other of docs) if (other !== doc) Y.applyUpdate(other, update);
  }
  for (const doc of docs) {
    expect(itemsOf(doc).map(({ id, length }) => [id.client, id.clock, length])).toEqual([
      [3, 0, 20],
      [7, 0, 20],
      [9, 0, 20],
    ]);
    expect(itemsOf(doc).map(({ origin, rightOrigin }) => origin ?? rightOrigin)).toEqual([
      null,
      null,
      null,
    ]);
    expect(readFacts(doc).map(({ at }) => at)).toEqual(Array.from({ length: 60 }, (_, at) => at));
  }
});

test("in whatever order updates come, replicas end alike", () => {
  const updates = [5, 1, 8].flatMap((clientID, who) => {
    const doc = Object.assign(new Y.Doc(), { clientID });
    const own: Uint8Array[] = [];
    doc.on("update", (update: Uint8Array) => own.push(update));
    for (const n of [1, 2, 3]) appendFacts(doc, [fact(`${"ABC"[who]}AAAAAAAAA.${n}`, "杭州")], "");
    return own;
  });
  const orders = [
    updates,
    updates.toReversed(),
    [3, 8, 0, 6, 1, 4, 7, 2, 5].map((n) => updates[n]!),
  ];
  const states = orders.map((order) => {
    const doc = new Y.Doc();
    for (const update of order) Y.applyUpdate(doc, update);
    expect(doc.store.pendingStructs).toBe(null);
    return Y.encodeStateAsUpdate(doc);
  });
  expect(states[1]).toEqual(states[0]);
  expect(states[2]).toEqual(states[0]);
});

test("what is looked up after appending is what is there", () => {
  const doc = Object.assign(new Y.Doc(), { clientID: 5 });
  const [late, early] = [Object.assign(new Y.Doc(), { clientID: 9 }), doc];
  appendFacts(
    late,
    [1, 2, 3].map((n) => fact(`BBBBBBBBBB.${n}`, "宁波")),
    "late",
  );
  Y.applyUpdate(early, Y.encodeStateAsUpdate(late));
  const array = early.getArray<Fact>("facts");
  expect(array.get(2).id).toBe("BBBBBBBBBB.3");
  appendFacts(
    early,
    [1, 2].map((n) => fact(`AAAAAAAAAA.${n}`, "杭州")),
    "early",
  );
  expect([0, 1, 2, 3, 4].map((index) => array.get(index).id)).toEqual(
    array.toArray().map(({ id }) => id),
  );
});

test("facts are read in the order they were said, and what replaces another comes after it", () => {
  const doc = new Y.Doc();
  const [first, second, third] = [1, 2, 3].map((n) => fact(`AAAAAAAAAA.${n}`, "杭州"));
  // The clock of the second writer was put back.
  appendFacts(
    doc,
    [
      { ...third!, at: 30 },
      { ...second!, at: 5, over: [first!.id] },
    ],
    "",
  );
  appendFacts(doc, [{ ...first!, at: 10 }], "");
  expect(readFacts(doc).map(({ id }) => id)).toEqual([first!.id, second!.id, third!.id]);
});
