import { expect, test } from "vitest";
import * as Y from "yjs";
import { readFacts } from "#shared/documents";
import { clientIdSchema } from "#shared/kernel";
import {
  assign,
  decodeFeedPage,
  endAssignment,
  type FeedPage,
  type FeedScope,
  setRoles,
} from "#shared/protocol";
import type { Tab } from "#shared/testing";
import type { Person } from "../support/agency.ts";
import { createHeldStorage } from "../support/held-storage.ts";
import { command, useWorld } from "./world.ts";

const held = createHeldStorage();
const world = useWorld({ storage: held.storage, limits: { feedPageBytes: 600 } });

/** A device that reads the feed of one scope and applies what it gets. */
function device({ visitor }: Person, scope: FeedScope) {
  const docs = new Map<string, Y.Doc>();
  let [after, access] = ["", 0];
  const readPage = async (): Promise<FeedPage> => {
    const response = await visitor.feedPage(scope, after, access);
    const page = decodeFeedPage(new Uint8Array(await response.arrayBuffer()));
    if (!page.ok) throw new Error(page.reason);
    ({ cursor: after, access } = page.value);
    for (const item of page.value.items) {
      const doc = docs.get(item.document) ?? new Y.Doc();
      docs.delete(item.document);
      if (item.state !== "changed") continue;
      Y.applyUpdate(doc, item.update);
      docs.set(item.document, doc);
    }
    return page.value;
  };
  return {
    readPage,
    read: async (): Promise<FeedPage["items"]> => {
      const items: FeedPage["items"][number][] = [];
      for (let hasMore = true; hasMore; ) {
        const page = await readPage();
        items.push(...page.items);
        hasMore = page.hasMore;
      }
      return items;
    },
    facts: (name: string) => readFacts(docs.get(name) ?? new Y.Doc()),
    has: (name: string) => docs.has(name),
    isWaiting: () => [...docs.values()].some(({ store }) => store.pendingStructs !== null),
  };
}

/** Somebody at a tab that sends everything; resolves each time when it is durable. */
async function writerOf(person: Person, document: string) {
  const channel = await (await world.connect(person)).open(document);
  const tab: Tab = world.sit(person);
  channel.follow(tab);
  let said = 0;
  return {
    tab,
    say: async (about: string, says: Parameters<Tab["say"]>[1]): Promise<void> => {
      tab.say(about, says);
      said += 1;
      await channel.untilAcknowledged(said);
    },
  };
}

test("[FD1] a page is asked for by scope, cursor and access number", async () => {
  const { visitor } = world.liMei;
  const response = await visitor.feedPage("registry", "", 0);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/octet-stream");
  expect(decodeFeedPage(new Uint8Array(await response.arrayBuffer())).ok).toBe(true);
  const { client, visits } = await world.register();
  const [registry, service] = [device(world.liMei, "registry"), device(world.liMei, "service")];
  await registry.read();
  await service.read();
  expect([registry.has(client), registry.has(visits)]).toEqual([true, false]);
  expect([service.has(client), service.has(visits)]).toEqual([false, true]);
});

test("[FD2] a device that has read to the end gets only what is new", async () => {
  const { client } = await world.register();
  const writer = await writerOf(world.liMei, client);
  await writer.say("profile", { city: "杭州" });
  const desk = device(world.zhouYun, "registry");
  await desk.read();
  expect(await desk.read()).toEqual([]);
  await writer.say("profile", { city: "宁波" });
  const [item, ...rest] = await desk.read();
  expect(rest).toEqual([]);
  expect(item).toMatchObject({ document: client, sequence: 2, isWhole: false });
  expect(desk.facts(client)).toEqual(writer.tab.facts());
});

test("[FD3] pages name only what the asker may read", async () => {
  const { contact } = await world.register();
  const [mei, yun] = [device(world.liMei, "service"), device(world.zhouYun, "service")];
  await mei.read();
  const named = (await yun.read()).map(({ document }) => document);
  expect(mei.has(contact)).toBe(true);
  expect(named).not.toContain(contact);
});

test("[FD4] pages are resumed, and what is written between them is not lost", async () => {
  const clients = [];
  for (let n = 0; n < 6; n += 1) clients.push(await world.register());
  const writers = [];
  for (const { client } of clients) writers.push(await writerOf(world.liMei, client));
  for (const writer of writers)
    await writer.say("profile", { city: "杭州", note: "x".repeat(300) });
  const desk = device(world.zhouYun, "registry");
  let pages = 0;
  for (let hasMore = true; hasMore && pages < 200; pages += 1) {
    ({ hasMore } = await desk.readPage());
    if (pages < 12) await writers[pages % 6]?.say("profile", { height: 150 + pages });
  }
  expect(pages).toBeGreaterThan(6);
  await desk.read();
  expect(desk.isWaiting()).toBe(false);
  for (const [n, { client }] of clients.entries()) {
    expect(desk.facts(client)).toEqual(writers[n]?.tab.facts());
  }
});

test("[FD5] what is gained comes whole, what is lost is revoked, what is erased is gone", async () => {
  const { id, contact, client } = await world.register();
  const writer = await writerOf(world.liMei, contact);
  await writer.say("weChat", { id: "wangmin_77" });
  const yun = device(world.zhouYun, "service");
  await yun.read();
  const assignment = { client: clientIdSchema.parse(id), staff: world.zhouYun.id };
  const { visitor } = world.zhouMin;
  await visitor.call(assign, { command: command(), assignment: { ...assignment, as: "co" } });
  await writer.say("weChat", { id: "wangmin_78" });
  const gained = await yun.read();
  expect(gained.find(({ document }) => document === contact)).toMatchObject({ isWhole: true });
  expect(yun.facts(contact)).toEqual(writer.tab.facts());
  await visitor.call(endAssignment, { command: command(), ...assignment });
  expect(await yun.read()).toContainEqual({ state: "revoked", document: contact });
  expect(yun.has(contact)).toBe(false);
  const mei = device(world.liMei, "registry");
  await mei.read();
  await held.storage.documents.erase(client, world.zhouMin.id, 0);
  expect(await mei.read()).toContainEqual({ state: "gone", document: client });
});

test("[FD6] with new roles the feed starts again, and names only what may be read now", async () => {
  const { client } = await world.register();
  const jie = device(world.chenJie, "registry");
  expect((await jie.readPage()).items).toEqual([]);
  await jie.read();
  expect(jie.has(client)).toBe(true);
  const change = {
    command: command(),
    staff: world.chenJie.id,
    roles: ["admin" as const],
    rights: [],
  };
  await world.zhouMin.visitor.call(setRoles, change);
  expect(await jie.readPage()).toMatchObject({ cursor: "", items: [], hasMore: true });
  const named = (await jie.read()).map(({ document }) => document);
  expect(named.some((name) => name.startsWith("client/"))).toBe(false);
});

test("[FD7] a cursor that is none is refused", async () => {
  for (const after of ["x", "1", "1.2.3", "-1.0.0.", "1.1.1.1".repeat(50)]) {
    const page = await world.liMei.visitor.feedPage("registry", after, 1);
    expect(await page.json()).toMatchObject({ refusal: "malformed" });
  }
});
