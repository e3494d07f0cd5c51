import { expect, test } from "vitest";
import * as Y from "yjs";
import { readFacts } from "#shared/documents";
import { seededRandom } from "#shared/kernel";
import { bring, openTab, people } from "#shared/testing";
import { readFactUpdate } from "./fact-update.ts";
import { readJson } from "./json-value.ts";
import { encodeStretches, joinUpdates, stretchesOfAdmitted, stretchFrom } from "./stretch.ts";

const random = seededRandom(11);

/** A document three people wrote at the same time, with items of one and of several facts. */
function busyDocument(): Y.Doc {
  const tabs = [people.liMei, people.zhouYun, people.chenJie].map((who) => openTab(who, random));
  for (const round of [1, 2, 3]) {
    for (const tab of tabs) {
      tab.say("profile", { city: `杭州${round}` });
      tab.sayAll([
        ["tag/vip", { on: true }],
        ["profile", { height: 160 + round, note: null }],
      ]);
    }
    for (const one of tabs) for (const other of tabs) if (one !== other) bring(one.doc, other.doc);
  }
  return tabs[0]!.doc;
}

const whole = (doc: Y.Doc): Uint8Array => Y.encodeStateAsUpdate(doc);

test("an update is read as Yjs reads it: ids and values, one item for each client id", () => {
  const update = whole(busyDocument());
  const read = readFactUpdate(update);
  expect(read.ok).toBe(true);
  const items = read.ok
    ? read.value.sections.flatMap(({ client, items }) =>
        items.map(({ clock, bounds }) => ({
          id: { client, clock },
          origin: null,
          values: bounds.slice(0, -1).map((start) => {
            const json = readJson(update, start);
            return json.ok && json.value;
          }),
        })),
      )
    : [];
  const structs = Y.decodeUpdate(update).structs.map((struct) => {
    const { id, origin, content } = struct as Y.Item;
    return {
      id: { ...id },
      origin: origin && { ...origin },
      values: (content as Y.ContentAny).arr,
    };
  });
  expect(items).toEqual(structs);
  expect(items).toHaveLength(3);
});

test("what is left after any clock is what Yjs says is left", () => {
  const update = whole(busyDocument());
  const read = readFactUpdate(update);
  expect(read.ok).toBe(true);
  if (!read.ok) return;
  let cuts = 0;
  for (const section of read.value.sections) {
    for (let clock = 0; clock < 9; clock += 1) {
      const stretch = stretchFrom(update, section, clock);
      const known = new Map(read.value.sections.map(({ client }) => [client, 99]));
      known.set(section.client, clock);
      const left = Y.diffUpdate(update, Y.encodeStateVector(known));
      expect(encodeStretches(stretch ? [stretch] : [])).toEqual(left);
      cuts += 1;
    }
  }
  expect(cuts).toBe(27);
});

test("updates written one after the other join into one that says the same", () => {
  const tab = openTab(people.liMei, random);
  const updates: Uint8Array[] = [];
  tab.doc.on("update", (update: Uint8Array) => updates.push(update));
  for (const city of ["杭州", "宁波", "绍兴"]) tab.say("profile", { city });
  const joined = joinUpdates(updates);
  expect(updates).toHaveLength(3);
  const copy = new Y.Doc();
  Y.applyUpdate(copy, joined);
  expect(readFacts(copy)).toEqual(tab.facts());
  expect(encodeStretches(stretchesOfAdmitted(joined))).toEqual(joined);
  expect(joinUpdates([])).toEqual(Uint8Array.of(0, 0));
});

test("a view into a larger buffer is not read past its end", () => {
  const secret = new TextEncoder().encode(`${"x".repeat(100)}secret of somebody else`);
  const tab = openTab(people.liMei, random);
  tab.say("profile", { city: "杭州" });
  const update = whole(tab.doc);
  const shared = new Uint8Array(update.length + secret.length);
  shared.set(update);
  shared.set(secret, update.length);
  for (let length = 0; length < update.length; length += 1) {
    expect(readFactUpdate(shared.subarray(0, length)).ok).toBe(false);
  }
  expect(readFactUpdate(shared.subarray(0, update.length)).ok).toBe(true);
});
