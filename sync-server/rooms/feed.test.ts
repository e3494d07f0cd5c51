import { beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { type DocumentName, idOf, nameOf, readFacts } from "#shared/documents";
import { type SeededRandom, type StaffId, seededRandom } from "#shared/kernel";
import type { FeedPage, FeedScope } from "#shared/protocol";
import { clients, openTab, people, type Tab } from "#shared/testing";
import { createFakeAuthority, type FakeAuthority } from "./fake-authority.ts";
import { createFakeLog, type FakeLog } from "./fake-log.ts";
import { createFeed } from "./feed.ts";

const { liMei, zhouYun } = people;
const { wangMin, zhaoLei } = clients;
const card = (client: string): DocumentName => nameOf(idOf("client", client));
const contact = (client: string): DocumentName => nameOf(idOf("contact", client));
const everything = { read: true, say: "everything" } as const;
const nothing = { read: false, say: "nothing" } as const;

let log: FakeLog;
let authority: FakeAuthority;
let random: SeededRandom;

beforeEach(() => {
  log = createFakeLog();
  authority = createFakeAuthority();
  random = seededRandom(5);
});

/** A device that reads the feed and applies what it gets. */
function device(staff: StaffId = liMei, scope: FeedScope = "registry", pageBytes = 100_000) {
  const feed = createFeed({ log, authority, pageBytes });
  const docs = new Map<string, Y.Doc>();
  const pages: FeedPage[] = [];
  let [after, access] = ["", 0];
  const readPage = async (): Promise<FeedPage> => {
    const page = await feed.page({ staff, scope, after, access });
    if (!page.ok) throw new Error(page.reason);
    ({ cursor: after, access } = page.value);
    pages.push(page.value);
    for (const item of page.value.items) {
      const doc = docs.get(item.document) ?? new Y.Doc();
      if (item.state === "changed") Y.applyUpdate(doc, item.update);
      if (item.state === "changed") docs.set(item.document, doc);
      else docs.delete(item.document);
    }
    return page.value;
  };
  return {
    readPage,
    pages,
    read: async (): Promise<FeedPage["items"]> => {
      const first = pages.length;
      while ((await readPage()).hasMore);
      return pages.slice(first).flatMap(({ items }) => items);
    },
    restartAt: (cursor: string) => {
      after = cursor;
    },
    facts: (name: string) => readFacts(docs.get(name) ?? new Y.Doc()),
    names: () => [...docs.keys()].sort(),
    isWaiting: () => [...docs.values()].some((doc) => doc.store.pendingStructs !== null),
  };
}

/** Somebody at a tab whose every word goes to the log at once. */
function writer(name: DocumentName, staff: StaffId = liMei): Tab {
  const tab = openTab(staff, random);
  let isFirst = true;
  tab.doc.on("update", (update: Uint8Array) => {
    const firsts = isFirst ? [tab.doc.clientID] : [];
    isFirst = false;
    void log.append([
      { document: name, update, staff, session: "s", newClientIds: firsts, newRuns: [] },
    ]);
  });
  return tab;
}

const made = async (...names: readonly DocumentName[]): Promise<void> => {
  for (const name of names) await log.create({ name, by: liMei });
};

const written = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test("a new device gets everything whole, then only what is new", async () => {
  await made(card(wangMin), card(zhaoLei));
  const tab = writer(card(wangMin));
  tab.say("profile", { city: "杭州" });
  await written();
  const desk = device();
  expect(await desk.read()).toMatchObject([
    { document: card(zhaoLei), sequence: 0, isWhole: true, update: Uint8Array.of(0, 0) },
    { document: card(wangMin), sequence: 1, isWhole: true },
  ]);
  expect(await desk.read()).toEqual([]);
  tab.say("profile", { city: "宁波" });
  await written();
  const [item] = await desk.read();
  expect(item).toMatchObject({ document: card(wangMin), sequence: 2, isWhole: false });
  expect(desk.facts(card(wangMin))).toEqual(tab.facts());
});

test("registry and service come apart, and nothing comes to who may not read it", async () => {
  await made(card(wangMin), contact(wangMin), "agency@1" as DocumentName);
  expect((await device(liMei, "registry").read()).map(({ document }) => document)).toEqual([
    card(wangMin),
    "agency@1",
  ]);
  expect((await device(liMei, "service").read()).map(({ document }) => document)).toEqual([
    contact(wangMin),
  ]);
  authority.allow(nothing, zhouYun);
  expect(await device(zhouYun).read()).toEqual([]);
});

test("small pages, and writing while they are read, lose nothing and need no whole twice", async () => {
  const names = Array.from({ length: 12 }, (_, index) =>
    card(`01JE00000000000000000000${10 + index}`),
  );
  await made(...names);
  const tabs = names.map((name) => writer(name));
  for (const tab of tabs) tab.say("profile", { city: "杭州" });
  await written();
  const desk = device(liMei, "registry", 300);
  for (let round = 0; round < 20; round += 1) {
    await desk.readPage();
    random.pick(tabs).say("profile", { height: 150 + round });
    await written();
  }
  await desk.read();
  expect(desk.pages.length).toBeGreaterThan(20);
  expect(desk.isWaiting()).toBe(false);
  for (const [index, name] of names.entries())
    expect(desk.facts(name)).toEqual(tabs[index]!.facts());
  tabs[0]!.say("profile", { city: "绍兴" });
  await written();
  expect(await desk.read()).toMatchObject([{ document: names[0], isWhole: false }]);
});

test("an interrupted page is asked for again and says the same", async () => {
  await made(card(wangMin), card(zhaoLei));
  writer(card(wangMin)).say("profile", { city: "杭州" });
  writer(card(zhaoLei)).say("profile", { city: "宁波" });
  await written();
  const desk = device(liMei, "registry", 1);
  await desk.readPage();
  const before = await desk.readPage();
  const first = await desk.readPage();
  desk.restartAt(before.cursor);
  expect(await desk.readPage()).toEqual(first);
});

test("a client gained comes whole with all its documents, a client lost is revoked", async () => {
  const readable = new Set<string>();
  authority.decide((_, { key }) => (readable.has(key) ? everything : nothing));
  await made(contact(wangMin), contact(zhaoLei));
  const pair = nameOf(idOf("introduction", `${wangMin}~${zhaoLei}`));
  await made(pair);
  writer(contact(wangMin)).say("weChat", { id: "wangmin_77" });
  writer(pair).say("round/1", { why: "都喜欢徒步", beganMs: 1, days: 9 });
  await written();
  const desk = device(liMei, "service");
  expect(await desk.read()).toEqual([]);
  readable.add(wangMin).add(pair.slice("introduction/".length, -2));
  authority.gain(liMei, { client: wangMin, clock: 9, isGranted: true });
  expect(await desk.read()).toMatchObject([
    { document: contact(wangMin), isWhole: true },
    { document: pair, isWhole: true },
  ]);
  readable.clear();
  authority.gain(liMei, { client: wangMin, clock: 10, isGranted: false });
  const lost = await desk.read();
  expect(lost.every(({ state }) => state === "revoked")).toBe(true);
  expect(lost.map(({ document }) => document)).toContain(contact(wangMin));
  expect(desk.names()).toEqual([]);
});

test("a pair is named when something is said of it, so that whoever lost its client before never hears of it", async () => {
  const readable = new Set<string>([`${wangMin}~${zhaoLei}`]);
  authority.decide((_, { key }) => (readable.has(key) ? everything : nothing));
  const pair = nameOf(idOf("introduction", `${wangMin}~${zhaoLei}`));
  await log.create({ name: pair, by: zhouYun });
  const desk = device(liMei, "service");
  expect(await desk.read()).toEqual([]);
  readable.clear();
  authority.gain(liMei, { client: wangMin, clock: 2, isGranted: false });
  writer(pair, zhouYun).say("round/1", { why: "都喜欢徒步", beganMs: 1, days: 9 });
  await written();
  expect((await desk.read()).map(({ document }) => document)).not.toContain(pair);
});

test("whoever began a pair is told of it before anything is said there, and that it is theirs no more", async () => {
  const readable = new Set<string>([`${wangMin}~${zhaoLei}`]);
  authority.decide((_, { key }) => (readable.has(key) ? everything : nothing));
  const pair = nameOf(idOf("introduction", `${wangMin}~${zhaoLei}`));
  await log.create({ name: pair, by: liMei });
  const desk = device(liMei, "service");
  expect(await desk.read()).toMatchObject([{ document: pair, state: "changed" }]);
  readable.clear();
  authority.gain(liMei, { client: wangMin, clock: 2, isGranted: false });
  expect(await desk.read()).toContainEqual({ document: pair, state: "revoked" });
});

test("what was written before a client was gained is not lost behind the cursor", async () => {
  const readable = new Set<string>();
  authority.decide((_, { key }) => (readable.has(key) ? everything : nothing));
  await made(contact(wangMin));
  const tab = writer(contact(wangMin), zhouYun);
  tab.say("weChat", { id: "wangmin_77" });
  await written();
  const desk = device(liMei, "service");
  await desk.read();
  readable.add(wangMin);
  authority.gain(liMei, { client: wangMin, clock: 3, isGranted: true });
  tab.say("weChat", { id: "wangmin_78" });
  await written();
  await desk.read();
  expect(desk.facts(contact(wangMin))).toEqual(tab.facts());
});

test("a new device is told nothing twice, and only what happened since it began", async () => {
  const readable = new Set<string>([wangMin]);
  authority.decide((_, { key }) => (readable.has(key) ? everything : nothing));
  await made(contact(wangMin), contact(zhaoLei));
  authority.gain(liMei, { client: wangMin, clock: 1, isGranted: true });
  authority.gain(liMei, { client: zhaoLei, clock: 2, isGranted: true });
  authority.gain(liMei, { client: zhaoLei, clock: 3, isGranted: false });
  const desk = device(liMei, "service", 1);
  expect(await desk.read()).toMatchObject([{ document: contact(wangMin), isWhole: true }]);
  const other = device(liMei, "service", 1);
  await other.readPage();
  await other.readPage();
  readable.add(zhaoLei);
  authority.gain(liMei, { client: zhaoLei, clock: 4, isGranted: true });
  expect((await other.read()).map(({ document }) => document)).toContain(contact(zhaoLei));
  expect((await desk.read()).map(({ document }) => document)).toContain(contact(zhaoLei));
});

test("erased documents are told as gone", async () => {
  await made(card(wangMin));
  const desk = device();
  await desk.read();
  await log.erase(card(wangMin), liMei);
  expect(await desk.read()).toEqual([{ state: "gone", document: card(wangMin) }]);
});

test("another access number starts the feed anew", async () => {
  await made(card(wangMin));
  const desk = device();
  await desk.read();
  expect(desk.pages[0]).toEqual({ cursor: "", access: 1, hasMore: true, items: [] });
  authority.setAccessNumber(2);
  expect(await desk.read()).toMatchObject([{ document: card(wangMin), isWhole: true }]);
});

test("what was committed together and does not fit one page is told to the end", async () => {
  const names = Array.from({ length: 5 }, (_, index) =>
    card(`01JE00000000000000000000${10 + index}`),
  );
  const together = {
    ...log,
    changedSince: async (clock: number) =>
      clock < 7 ? names.map((name) => ({ name, clock: 7, isGone: false })) : [],
  };
  await made(...names);
  for (const name of names) writer(name).say("profile", { city: "杭州" });
  await written();
  const feed = createFeed({ log: together, authority, pageBytes: 1 });
  const told: string[] = [];
  let page = await feed.page({ staff: liMei, scope: "registry", after: "", access: 1 });
  for (;;) {
    if (!page.ok) throw new Error(page.reason);
    told.push(...page.value.items.map(({ document }) => document));
    if (!page.value.hasMore) break;
    page = await feed.page({
      staff: liMei,
      scope: "registry",
      after: page.value.cursor,
      access: 1,
    });
  }
  expect(told).toEqual(names);
});

test("a cursor that is none of ours is malformed", async () => {
  const feed = createFeed({ log, authority });
  for (const after of ["x", "1.2.3", "-1.2.3.", "1.2e3.4."]) {
    expect(await feed.page({ staff: liMei, scope: "registry", after, access: 1 })).toEqual({
      ok: false,
      reason: "malformed",
    });
  }
});
