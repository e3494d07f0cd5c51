import { beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { type DocumentName, idOf, nameOf, readFacts } from "#shared/documents";
import { type SeededRandom, seededRandom } from "#shared/kernel";
import type { SyncMessage } from "#shared/protocol";
import { bring, clients, openTab, people, type Tab } from "#shared/testing";
import { createLog } from "../telemetry/log.ts";
import { createFakeAuthority, type FakeAuthority } from "./fake-authority.ts";
import { createFakeLog, type FakeLog } from "./fake-log.ts";
import { type FakePeer, openPeer } from "./fake-peer.ts";
import { createRooms, type Rooms } from "./rooms.ts";

const { liMei, zhouYun, chenJie } = people;
const card = nameOf(idOf("client", clients.wangMin));

let log: FakeLog;
let authority: FakeAuthority;
let rooms: Rooms;
let random: SeededRandom;

beforeEach(async () => {
  log = createFakeLog();
  authority = createFakeAuthority();
  random = seededRandom(3);
  rooms = openRooms();
  await log.create({ name: card, by: liMei });
});

const openRooms = (over: Pick<FakeLog, "load"> = log): Rooms =>
  createRooms({
    log: { ...log, load: over.load },
    authority,
    nowMs: () => 1_000_000,
    journal: createLog(
      () => {},
      () => 0,
    ),
  });

const open = (staff = liMei, name: string = card): Promise<FakePeer> =>
  openPeer(rooms, name, staff);

/** Lets every tab's updates go to the relay as they are written. */
function follow(tab: Tab, peer: FakePeer): void {
  tab.doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin === "test") peer.send({ type: "update", update });
  });
}

const updatesIn = (messages: readonly SyncMessage[]): SyncMessage[] =>
  messages.filter(({ type }) => type === "update");

test("who opens a document is asked for what the relay lacks", async () => {
  const peer = await open();
  expect(peer.heard).toEqual([{ type: "step1", stateVector: Uint8Array.of(0) }]);
});

test("an update is acknowledged and shown only when it is on the disk", async () => {
  const [mei, yun] = [await open(liMei), await open(zhouYun)];
  const tab = openTab(liMei, random);
  follow(tab, mei);
  const release = log.hold();
  tab.say("profile", { city: "杭州" });
  await new Promise((resolve) => setImmediate(resolve));
  expect(mei.acknowledged()).toBe(0);
  expect(updatesIn(yun.heard)).toEqual([]);
  const late = await open(chenJie);
  late.send({ type: "step1", stateVector: Uint8Array.of(0) });
  expect(late.heard.at(-1)).toEqual({ type: "step2", update: Uint8Array.of(0, 0) });
  release();
  await rooms.settled();
  expect(mei.acknowledged()).toBe(1);
  expect(updatesIn(mei.heard)).toEqual([]);
  expect(readFacts(yun.doc)).toEqual(tab.facts());
  expect(readFacts(late.doc)).toEqual(tab.facts());
});

test("what waits for the disk goes in one batch, across documents", async () => {
  const other = nameOf(idOf("client", clients.zhaoLei));
  await log.create({ name: other, by: liMei });
  const [one, two] = [await open(liMei), await open(zhouYun, other)];
  const [mei, yun] = [openTab(liMei, random), openTab(zhouYun, random)];
  follow(mei, one);
  follow(yun, two);
  const release = log.hold();
  mei.say("profile", { city: "杭州" });
  await new Promise((resolve) => setImmediate(resolve));
  mei.say("profile", { city: "宁波" });
  mei.say("profile", { height: 160 });
  yun.say("profile", { city: "绍兴" });
  release();
  await rooms.settled();
  expect(log.batches.map((batch) => batch.length)).toEqual([1, 3]);
  expect(one.heard.filter(({ type }) => type === "acknowledge")).toEqual([
    { type: "acknowledge", count: 1 },
    { type: "acknowledge", count: 3 },
  ]);
});

test("what one person wrote in a row reaches the others as one message", async () => {
  const [mei, yun] = [await open(liMei), await open(zhouYun)];
  const tab = openTab(liMei, random);
  follow(tab, mei);
  for (const city of ["杭州", "宁波", "绍兴"]) tab.say("profile", { city });
  await rooms.settled();
  expect(updatesIn(yun.heard)).toHaveLength(1);
  expect(readFacts(yun.doc)).toEqual(tab.facts());
});

test("what brings nothing new only because it is queued is acknowledged when that is durable", async () => {
  const [one, two] = [await open(liMei), await open(liMei)];
  const tab = openTab(liMei, random);
  follow(tab, one);
  const release = log.hold();
  tab.say("profile", { city: "杭州" });
  two.send({ type: "step2", update: Y.encodeStateAsUpdate(tab.doc) });
  await new Promise((resolve) => setImmediate(resolve));
  expect(two.acknowledged()).toBe(0);
  release();
  await rooms.settled();
  expect([one.acknowledged(), two.acknowledged()]).toEqual([1, 1]);
});

test("a message dropped for a gap holds the count until a step 2 makes up for it", async () => {
  const peer = await open();
  const [first, second] = [openTab(liMei, random), openTab(liMei, random)];
  first.say("profile", { city: "杭州" });
  bring(first.doc, second.doc);
  follow(second, peer);
  peer.send({ type: "step2", update: Uint8Array.of(0, 0) });
  expect(peer.acknowledged()).toBe(1);
  second.say("profile", { city: "宁波" });
  expect(peer.heard.at(-1)).toEqual({ type: "step1", stateVector: Uint8Array.of(0) });
  second.say("profile", { height: 160 });
  const own = openTab(liMei, random);
  own.say("tag/vip", { on: true });
  peer.send({ type: "update", update: Y.encodeStateAsUpdate(own.doc) });
  await rooms.settled();
  expect(peer.acknowledged()).toBe(1);
  expect(peer.heard.filter(({ type }) => type === "step1")).toHaveLength(2);
  peer.send({ type: "step2", update: Y.encodeStateAsUpdate(second.doc) });
  await rooms.settled();
  expect(peer.acknowledged()).toBe(5);
  expect(peer.closed()).toBeUndefined();
});

test("an answer to a gap that has a gap itself ends the channel, an earlier answer does not", async () => {
  const peer = await open();
  const [hidden, tab] = [openTab(liMei, random), openTab(liMei, random)];
  hidden.say("profile", { city: "杭州" });
  bring(hidden.doc, tab.doc);
  const vector = Y.encodeStateVector(tab.doc);
  tab.say("profile", { city: "宁波" });
  const gapped = Y.encodeStateAsUpdate(tab.doc, vector);
  peer.send({ type: "update", update: gapped });
  peer.send({ type: "step2", update: gapped });
  expect(peer.closed()).toBeUndefined();
  peer.send({ type: "step2", update: gapped });
  expect(peer.closed()).toBe("malformed");
});

test("a failed commit acknowledges nothing, closes its documents for a while, and spares the others", async () => {
  const other = nameOf(idOf("client", clients.zhaoLei));
  await log.create({ name: other, by: liMei });
  const [mei, yun, apart] = [await open(liMei), await open(zhouYun), await open(chenJie, other)];
  const tab = openTab(liMei, random);
  follow(tab, mei);
  log.failNext("append");
  tab.say("profile", { city: "杭州" });
  await rooms.settled();
  expect(mei.acknowledged()).toBe(0);
  expect([mei.closed(), yun.closed(), apart.closed()]).toEqual(["tryLater", "tryLater", undefined]);
  const again = await open(liMei);
  again.send({ type: "step2", update: Y.encodeStateAsUpdate(tab.doc) });
  await rooms.settled();
  expect(again.acknowledged()).toBe(1);
  const reader = await open(zhouYun);
  reader.send({ type: "step1", stateVector: Uint8Array.of(0) });
  expect(readFacts(reader.doc)).toEqual(tab.facts());
});

test("what waits behind a failed commit fails with it", async () => {
  const peer = await open();
  const tab = openTab(liMei, random);
  follow(tab, peer);
  const release = log.hold();
  tab.say("profile", { city: "杭州" });
  await new Promise((resolve) => setImmediate(resolve));
  tab.say("profile", { city: "宁波" });
  log.failNext("append");
  release();
  await rooms.settled();
  expect(peer.closed()).toBe("tryLater");
  expect(log.batches).toEqual([]);
});

test("a document that cannot be loaded is not made anew, and may be asked for again", async () => {
  log.failNext("load");
  expect((await open()).closed()).toBe("tryLater");
  expect((await open()).closed()).toBeUndefined();
});

test("a document whose owner cannot be looked up may be asked for again", async () => {
  log.failNext("changedSince");
  const note = nameOf(idOf("note", clients.wangMin));
  expect((await open(liMei, note)).closed()).toBe("tryLater");
});

test("absent, foreign and forbidden documents are refused alike", async () => {
  const absent = nameOf(idOf("client", clients.zhaoLei));
  for (const name of [absent, "client/nobody@1", "payroll@1", `note/${clients.wangMin}@1`]) {
    expect((await open(liMei, name)).closed()).toBe("notAllowed");
  }
  authority.allow({ read: false, say: "nothing" }, zhouYun);
  expect((await open(zhouYun)).closed()).toBe("notAllowed");
});

test("gone is told only to those who may read, another epoch to all who may open it", async () => {
  const later = nameOf(idOf("client", clients.wangMin), 2);
  expect((await open(liMei, later)).closed()).toBe("newEpoch");
  authority.allow({ read: false, say: ["consent"] }, zhouYun);
  expect((await open(zhouYun, later)).closed()).toBe("newEpoch");
  await log.erase(card, liMei);
  expect((await open(liMei)).closed()).toBe("gone");
  expect((await open(zhouYun)).closed()).toBe("notAllowed");
});

test("who may say but not read gets nothing of the others, and is asked for the own writing only", async () => {
  const mei = await open(liMei);
  const tab = openTab(liMei, random);
  follow(tab, mei);
  tab.say("profile", { city: "杭州" });
  authority.allow({ read: false, say: ["tag"] }, zhouYun);
  const yun = await open(zhouYun);
  const desk = openTab(zhouYun, random);
  yun.send({ type: "step1", stateVector: Uint8Array.of(0) });
  desk.say("tag/vip", { on: true });
  yun.send({ type: "step2", update: Y.encodeStateAsUpdate(desk.doc) });
  await rooms.settled();
  tab.say("profile", { city: "宁波" });
  await rooms.settled();
  expect(yun.heard).toEqual([
    { type: "step1", stateVector: Uint8Array.of(0) },
    { type: "step2", update: Uint8Array.of(0, 0) },
    { type: "acknowledge", count: 1 },
  ]);
  expect(readFacts(mei.doc)).toEqual(desk.facts());
});

test("who loses a document is out at once; who gains more to read comes back for it", async () => {
  const [mei, yun] = [await open(liMei), await open(zhouYun)];
  authority.allow({ read: true, say: "nothing" }, zhouYun);
  expect(yun.closed()).toBeUndefined();
  authority.allow({ read: false, say: "nothing" }, zhouYun);
  expect(yun.closed()).toBe("notAllowed");
  authority.allow({ read: false, say: ["tag"] }, chenJie);
  const jie = await open(chenJie);
  authority.allow({ read: true, say: "everything" }, chenJie);
  expect(jie.closed()).toBe("tryLater");
  expect(mei.closed()).toBeUndefined();
});

test("a room is forgotten when everybody has left and everything is written, and loads as it was", async () => {
  const peer = await open();
  const tab = openTab(liMei, random);
  follow(tab, peer);
  const release = log.hold();
  tab.say("profile", { city: "杭州" });
  peer.leave();
  expect(rooms.count()).toBe(1);
  release();
  await rooms.settled();
  expect(rooms.count()).toBe(0);
  const again = await open(zhouYun);
  again.send({ type: "step1", stateVector: Uint8Array.of(0) });
  expect(readFacts(again.doc)).toEqual(tab.facts());
  const thief = openTab(zhouYun, random);
  thief.append({ ...tab.facts()[0]!, by: zhouYun });
  again.send({ type: "update", update: Y.encodeStateAsUpdate(thief.doc) });
  expect(again.closed()).toBe("identityClash");
});

test("everything that is not a message ends the channel", async () => {
  const bad: readonly Uint8Array[] = [
    Uint8Array.of(),
    Uint8Array.of(9),
    Uint8Array.of(0, 0, 1, 0, 7),
    Uint8Array.of(100, 1),
    Uint8Array.of(0, 0, 2, 5, 1),
  ];
  for (const bytes of bad) {
    const peer = await open();
    peer.sendBytes(bytes);
    expect(peer.closed()).toBe("malformed");
  }
  const large = await open();
  large.sendBytes(new Uint8Array(1024 * 1024 + 1));
  expect(large.closed()).toBe("tooLarge");
});

test("documents are made once, and changes are told after they are durable", async () => {
  const told: (readonly [readonly DocumentName[], number])[] = [];
  rooms.onChange((documents, clock) => told.push([[...documents], clock]));
  const contact = nameOf(idOf("contact", clients.wangMin));
  const wanted = { document: contact, parent: card };
  expect(await rooms.create(wanted, liMei)).toEqual({ ok: true, value: true });
  expect(await rooms.create(wanted, zhouYun)).toEqual({ ok: true, value: true });
  const peer = await open(liMei, contact);
  const tab = openTab(liMei, random);
  tab.say("weChat", { id: "wangmin_77" });
  peer.send({ type: "update", update: Y.encodeStateAsUpdate(tab.doc) });
  await rooms.settled();
  expect(told).toEqual([
    [[contact], 0],
    [[contact], 3],
  ]);
});

test("a document is not made under a foreign parent, in a later epoch, or against the rules", async () => {
  const refusal = async (document: string, parent?: string) => {
    const created = await rooms.create({ document, parent }, liMei);
    return created.ok ? "made" : created.reason;
  };
  const foreign = nameOf(idOf("client", clients.zhaoLei));
  expect(await refusal(nameOf(idOf("contact", clients.wangMin)), foreign)).toBe("malformed");
  expect(await refusal(nameOf(idOf("contact", clients.wangMin), 2))).toBe("malformed");
  expect(await refusal("agency@1", card)).toBe("malformed");
  expect(await refusal(`note/${clients.wangMin}@1`)).toBe("malformed");
  await log.erase(card, liMei);
  expect(await refusal(card)).toBe("gone");
  authority.allow({ read: false, say: "nothing" });
  expect(await refusal("agency@1")).toBe("notAllowed");
});

test("closing lets what is being read come to its end, before the storage goes", async () => {
  const { promise: isRead, resolve: read } = Promise.withResolvers<void>();
  const slow = openRooms({ load: (name) => isRead.then(() => log.load(name)) });
  const opening = openPeer(slow, card, liMei);
  const order: string[] = [];
  const closing = slow.close().then(() => order.push("closed"));
  await new Promise((resolve) => setImmediate(resolve));
  order.push("read");
  read();
  await closing;
  expect(order).toEqual(["read", "closed"]);
  expect((await opening).heard).toHaveLength(1);
});
