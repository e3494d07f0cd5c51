import { expect, test } from "vitest";
import { type DocumentName, idOf, nameOf } from "#shared/documents";
import type { JsonObject } from "#shared/kernel";
import { decodeFeedPage, type FeedItem } from "#shared/protocol";
import type { Person } from "../support/agency.ts";
import type { Peer } from "../support/peer.ts";
import { command, useWorld } from "./world.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Noon at the office, on a day in the middle of a month. */
const noonMs = Date.parse("2026-11-17T12:00:00+08:00");
let nowMs = noonMs;
const world = useWorld({ nowMs: () => nowMs });

const calendar = nameOf(idOf("calendar", "2026-10"));
const from = (fromMs: number): JsonObject => ({ time: { fromMs, toMs: fromMs + hourMs } });

/** 李梅 at her calendar: each word is durable when the promise says so. */
async function atCalendar() {
  const peer = await world.connect(world.liMei);
  await peer.create(calendar);
  const channel = await peer.open(calendar);
  const tab = world.sit(world.liMei);
  channel.follow(tab);
  let said = 0;
  const about = `appointment/${command()}`;
  return async (says: JsonObject): Promise<void> => {
    tab.say(about, says);
    said += 1;
    await channel.untilAcknowledged(said);
  };
}

/** What the front desk's device is told of a contact, each time it is rung. */
async function frontDesk({ visitor }: Person, contact: DocumentName) {
  let [after, access] = ["", 0];
  const read = async (): Promise<FeedItem[]> => {
    const items: FeedItem[] = [];
    for (let hasMore = true; hasMore; ) {
      const response = await visitor.feedPage("service", after, access);
      const page = decodeFeedPage(new Uint8Array(await response.arrayBuffer()));
      if (!page.ok) throw new Error(page.reason);
      ({ cursor: after, access, hasMore } = page.value);
      items.push(...page.value.items.filter(({ document }) => document === contact));
    }
    return items;
  };
  expect(await read()).toEqual([]);
  return async (peer: Peer): Promise<FeedItem> => {
    for (;;) {
      const rung = peer.told.length;
      const [item] = await read();
      if (item) return item;
      await peer.bell.until(() => peer.told.length > rung, "the relay rings");
    }
  };
}

async function wangMin() {
  const documents = await world.register();
  const peer = await world.connect(world.liMei);
  const channel = await peer.open(documents.contact);
  const tab = world.sit(world.liMei);
  channel.follow(tab);
  tab.say("weChat", { id: "wangmin_77" });
  await channel.untilAcknowledged(1);
  return documents;
}

test("[FD8] reception gets the contact of whoever is booked for today or tomorrow, and loses it when that is moved or called off", async () => {
  const { id, contact } = await wangMin();
  const peer = await world.connect(world.chenJie);
  const told = await frontDesk(world.chenJie, contact);
  const book = await atCalendar();
  await book({ client: id, ...from(nowMs + dayMs) });
  expect(await told(peer)).toMatchObject({ state: "changed", isWhole: true });
  const channel = await peer.open(contact);
  expect(channel.ended()).toBeUndefined();
  await book(from(nowMs + 2 * dayMs));
  expect(await told(peer)).toEqual({ state: "revoked", document: contact });
  expect((await channel.untilEnded()).code).toBe(4403);
  await book(from(nowMs));
  expect(await told(peer)).toMatchObject({ state: "changed", isWhole: true });
  await book({ state: "cancelled" });
  expect(await told(peer)).toEqual({ state: "revoked", document: contact });
});

test("[FD8] the day decides at each asking, and nobody but the front desk is let in", async () => {
  const { id, contact, case: file } = await wangMin();
  const book = await atCalendar();
  await book({ client: id, ...from(noonMs + 3 * dayMs) });
  const codeOf = async (peer: Peer, document = contact): Promise<number | undefined> =>
    (await peer.open(document)).ended()?.code;
  const [jie, yun] = [await world.connect(world.chenJie), await world.connect(world.zhouYun)];
  expect(await codeOf(jie)).toBe(4403);
  nowMs = noonMs + 2 * dayMs;
  expect(await codeOf(jie)).toBeUndefined();
  expect(await codeOf(yun)).toBe(4403);
  expect(await codeOf(jie, file)).toBe(4403);
  nowMs = noonMs + 4 * dayMs;
  expect(await codeOf(jie)).toBe(4403);
  nowMs = noonMs;
});
