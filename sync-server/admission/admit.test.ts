import { expect, test } from "vitest";
import * as Y from "yjs";
import type { Access, Fact, FactId } from "#shared/documents";
import { readFacts } from "#shared/documents";
import { seededRandom } from "#shared/kernel";
import { bring, openTab, people, type Tab } from "#shared/testing";
import { createFakeRelay, type FakeRelay } from "../rooms/fake-relay.ts";

const { liMei, zhouYun } = people;
const random = seededRandom(7);
const state = (doc: Y.Doc, known?: Uint8Array): Uint8Array => Y.encodeStateAsUpdate(doc, known);

/** What the relay has, as a replica that just opened the document sees it. */
function factsOn({ known }: FakeRelay): readonly unknown[] {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, known.since(new Map()));
  expect(doc.store.pendingStructs).toBe(null);
  return readFacts(doc);
}

/** The last update of a tab while it does something. */
function updateOf(tab: Tab, work: () => void): Uint8Array {
  let last: Uint8Array | undefined;
  const listen = (update: Uint8Array): void => {
    last = update;
  };
  tab.doc.on("update", listen);
  work();
  tab.doc.off("update", listen);
  return last!;
}

test("an honest fact is admitted as it came, and a second time brings nothing new", () => {
  const relay = createFakeRelay();
  const tab = openTab(liMei, random);
  const update = updateOf(tab, () => tab.say("profile", { city: "杭州" }));
  expect(relay.receive(liMei, update)).toMatchObject({
    type: "admitted",
    update,
    newClientIds: [tab.doc.clientID],
    newRuns: [tab.run],
  });
  expect(relay.receive(liMei, update)).toEqual({ type: "nothingNew" });
  expect(factsOn(relay)).toEqual(tab.facts());
});

test("of an update the relay knows in part, only the rest enters", () => {
  const relay = createFakeRelay();
  const tab = openTab(liMei, random);
  tab.say("profile", { city: "杭州" });
  relay.receive(liMei, state(tab.doc));
  const known = Y.encodeStateVector(tab.doc);
  tab.sayAll([
    ["profile", { city: "宁波" }],
    ["tag/vip", { on: true }],
  ]);
  const admission = relay.receive(liMei, state(tab.doc));
  expect(admission).toMatchObject({ type: "admitted", newClientIds: [], newRuns: [] });
  expect(admission.type === "admitted" && admission.update).toEqual(state(tab.doc, known));
  expect(factsOn(relay)).toEqual(tab.facts());
});

test("a replica that reloaded sends what several of its client ids wrote", () => {
  const relay = createFakeRelay();
  const morning = openTab(liMei, random);
  morning.say("profile", { city: "杭州" });
  const afternoon = openTab(liMei, random);
  bring(morning.doc, afternoon.doc);
  afternoon.say("profile", { city: "宁波" });
  expect(relay.receive(liMei, state(afternoon.doc))).toMatchObject({ type: "admitted" });
  expect(factsOn(relay)).toHaveLength(2);
});

test("what builds on another tab's unsent fact is a gap, until everything comes", () => {
  const relay = createFakeRelay();
  const [one, two] = [openTab(liMei, random), openTab(liMei, random)];
  one.say("profile", { city: "杭州" });
  bring(one.doc, two.doc);
  const update = updateOf(two, () => two.say("profile", { city: "宁波" }));
  expect(relay.receive(liMei, update)).toEqual({ type: "gap" });
  expect(relay.receive(liMei, state(two.doc))).toMatchObject({ type: "admitted" });
  expect(factsOn(relay)).toHaveLength(2);
});

test("a fact that replaces one the relay has not seen is a gap although its place is known", () => {
  const relay = createFakeRelay();
  const tab = openTab(liMei, random);
  tab.append({ ...fact(tab, 1), over: ["ZZZZZZZZZZ.1" as FactId] });
  expect(relay.receive(liMei, state(tab.doc))).toEqual({ type: "gap" });
});

const fact = (tab: Tab, n: number, says: Fact["says"] = { city: "杭州" }): Fact => ({
  id: `${tab.run}.${n}` as FactId,
  at: n,
  by: tab.staff,
  about: "profile",
  says,
  v: 1,
});

test("facts that replace each other could not have been written one after the other", () => {
  const relay = createFakeRelay();
  const tab = openTab(liMei, random);
  tab.append(
    { ...fact(tab, 1), over: [fact(tab, 2).id] },
    { ...fact(tab, 2), over: [fact(tab, 1).id] },
  );
  expect(relay.receive(liMei, state(tab.doc))).toMatchObject({ code: "malformed" });
});

test("a fact is its author's to send", () => {
  const relay = createFakeRelay();
  const tab = openTab(liMei, random);
  tab.say("profile", { city: "杭州" });
  expect(relay.receive(zhouYun, state(tab.doc))).toMatchObject({ code: "notAllowed" });
});

test("who may say something of one kind may say nothing else", () => {
  const relay = createFakeRelay();
  const tab = openTab(liMei, random);
  const consentOnly: Access = { read: true, say: ["consent"] };
  tab.say("profile", { city: "杭州" });
  expect(relay.receive(liMei, state(tab.doc), consentOnly)).toMatchObject({ code: "notAllowed" });
  expect(relay.receive(liMei, state(tab.doc), { read: true, say: ["profile"] })).toMatchObject({
    type: "admitted",
  });
  const nothing: Access = { read: true, say: "nothing" };
  expect(relay.receive(liMei, state(tab.doc), nothing)).toEqual({ type: "nothingNew" });
});

test("a client id and a run belong to who used them first", () => {
  const relay = createFakeRelay();
  const tab = openTab(liMei, random);
  tab.say("profile", { city: "杭州" });
  relay.receive(liMei, state(tab.doc));
  const thief = openTab(zhouYun, random);
  bring(tab.doc, thief.doc);
  thief.doc.clientID = tab.doc.clientID;
  thief.say("profile", { city: "宁波" });
  expect(relay.receive(zhouYun, state(thief.doc))).toMatchObject({
    code: "identityClash",
    detail: "a client id is taken",
  });
  const borrower = openTab(zhouYun, random);
  borrower.append({ ...fact(tab, 9), by: zhouYun });
  expect(relay.receive(zhouYun, state(borrower.doc))).toMatchObject({
    code: "identityClash",
    detail: "a run is taken",
  });
});

test("a fact sent again under another client id is taken once more when it says the same", () => {
  const relay = createFakeRelay();
  const [lost, fresh] = [openTab(liMei, random), openTab(liMei, random)];
  const said = lost.say("profile", { city: "杭州", height: 160 });
  relay.receive(liMei, state(lost.doc));
  fresh.append({ ...said, says: { height: 160, city: "杭州" } });
  expect(relay.receive(liMei, state(fresh.doc))).toMatchObject({ type: "admitted" });
  const forger = openTab(liMei, random);
  forger.append({ ...said, says: { city: "宁波" } });
  expect(relay.receive(liMei, state(forger.doc))).toMatchObject({ detail: "a fact id is taken" });
});

test("two replicas that happen to share a client id do not lose a fact in silence", () => {
  const relay = createFakeRelay();
  const [one, other] = [openTab(liMei, random), openTab(zhouYun, random)];
  other.doc.clientID = one.doc.clientID;
  one.say("profile", { city: "杭州" });
  other.say("profile", { city: "宁波" });
  relay.receive(liMei, state(one.doc));
  expect(relay.receive(zhouYun, state(other.doc))).toMatchObject({
    code: "identityClash",
    detail: "a place is taken",
  });
});

test("a fact of a newer vocabulary waits for a newer relay", () => {
  const relay = createFakeRelay();
  const tab = openTab(liMei, random);
  tab.append({ ...fact(tab, 1, { somethingNew: 1 }), v: 999 });
  expect(relay.receive(liMei, state(tab.doc))).toMatchObject({ code: "tryLater" });
});

test("many people on one document, apart and together: everything honest enters and all agree", () => {
  const relay = createFakeRelay();
  const tabs = [liMei, zhouYun, people.chenJie, liMei].map((who) => openTab(who, random));
  for (let step = 0; step < 300; step += 1) {
    const tab = random.pick(tabs);
    if (random.chance(0.6)) tab.say("profile", { height: random.integer(150, 190) });
    else
      tab.sayAll([
        ["tag/vip", { on: true }],
        ["profile", { city: "杭州", note: null }],
      ]);
    if (!random.chance(0.3)) continue;
    const vector = Y.decodeStateVector(relay.known.stateVector());
    expect(relay.receive(tab.staff, state(tab.doc, Y.encodeStateVector(vector)))).toMatchObject({
      type: "admitted",
    });
    Y.applyUpdate(tab.doc, relay.known.since(Y.decodeStateVector(Y.encodeStateVector(tab.doc))));
  }
  for (const tab of tabs) {
    relay.receive(tab.staff, state(tab.doc));
  }
  for (const tab of tabs) Y.applyUpdate(tab.doc, relay.known.since(new Map()));
  for (const tab of tabs) expect(tab.facts()).toEqual(factsOn(relay));
});
