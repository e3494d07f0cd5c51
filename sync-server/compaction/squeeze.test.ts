import { expect, test } from "vitest";
import * as Y from "yjs";
import { appendFacts, bodyRoot, readFacts } from "#shared/documents";
import { seededRandom, staffIdSchema } from "#shared/kernel";
import { openTab } from "#shared/testing";
import { stretchesOfAdmitted } from "../admission/stretch.ts";
import { contentHash, remake, squeeze } from "./squeeze.ts";

const random = seededRandom(7);
const lin = staffIdSchema.parse("01J00000000000000000000001");
const he = staffIdSchema.parse("01J00000000000000000000002");

/** The updates two people make of one document, saying things in turns and apart. */
function twoWriters(): { readonly updates: readonly Uint8Array[]; readonly doc: Y.Doc } {
  const [first, second] = [openTab(lin, random), openTab(he, random)];
  const updates: Uint8Array[] = [];
  const doc = new Y.Doc();
  for (const tab of [first, second]) {
    tab.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== "test") return;
      updates.push(update);
      Y.applyUpdate(doc, update);
    });
  }
  for (let turn = 0; turn < 40; turn += 1) {
    const tab = random.pick([first, second]);
    if (random.chance(0.5)) Y.applyUpdate(tab.doc, Y.encodeStateAsUpdate(doc));
    tab.say("profile", { height: 150 + turn });
  }
  return { updates, doc };
}

test("one update says what many said, at the same places, and the relay can read it", () => {
  const { updates, doc } = twoWriters();
  const squeezed = squeeze(updates);
  const again = new Y.Doc();
  Y.applyUpdate(again, squeezed);
  expect(contentHash(again)).toBe(contentHash(doc));
  expect(Y.encodeStateVector(again)).toEqual(Y.encodeStateVector(doc));
  expect(stretchesOfAdmitted(squeezed)).toHaveLength(2);
});

test("a replica that goes on from what it had meets the snapshot without a difference", () => {
  const { updates, doc } = twoWriters();
  const replica = new Y.Doc();
  for (const update of updates.slice(0, 25)) Y.applyUpdate(replica, update);
  Y.applyUpdate(replica, squeeze(updates));
  expect(contentHash(replica)).toBe(contentHash(doc));
});

test("text that was deleted is not in the snapshot", () => {
  const doc = new Y.Doc({ gc: false });
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const text = new Y.XmlText();
  doc.getXmlFragment(bodyRoot).push([text]);
  text.insert(0, "留下的话。不该写下的名字。");
  text.delete(5, 8);
  const holds = (bytes: Uint8Array) => Buffer.from(bytes).includes("不该写下的名字");
  expect(updates.some(holds)).toBe(true);
  expect(holds(squeeze(updates))).toBe(false);
  expect(Buffer.from(squeeze(updates)).includes("留下的话")).toBe(true);
});

test("updates with something missing between them are not squeezed", () => {
  const { updates } = twoWriters();
  expect(() => squeeze(updates.filter((_, index) => index !== 3))).toThrow("missing");
});

test("written anew, each author has one client id, and what is left out is nowhere", () => {
  const { updates, doc } = twoWriters();
  const facts = readFacts(doc);
  const leaveOut = new Set([facts[3]!.id as string, facts[20]!.id as string]);
  const remade = remake(updates, leaveOut, () => random.integer(1, 2 ** 31));
  const again = new Y.Doc();
  Y.applyUpdate(again, remade.update);
  expect(readFacts(again)).toEqual(facts.filter(({ id }) => !leaveOut.has(id)));
  expect(remade.authors.map(([, staff]) => staff).sort()).toEqual([lin, he]);
  expect(stretchesOfAdmitted(remade.update)).toHaveLength(2);
  expect([...remade.left].sort()).toEqual([...leaveOut].sort());
});

test("a fact that came twice is written anew once", () => {
  const { updates, doc } = twoWriters();
  const before = Y.encodeStateVector(doc);
  appendFacts(doc, [readFacts(doc)[0]!], "again");
  const twice = [...updates, Y.encodeStateAsUpdate(doc, before)];
  const again = new Y.Doc();
  Y.applyUpdate(again, remake(twice, new Set(), () => 5).update);
  expect(readFacts(again)).toHaveLength(40);
});
