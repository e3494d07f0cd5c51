import { expect, test } from "vitest";
import { type DocumentName, type Fact, idOf, introductionOf, nameOf } from "#shared/documents";
import type { JsonObject } from "#shared/kernel";
import { eraseDocument, eraseFacts } from "#shared/protocol";
import type { Tab } from "#shared/testing";
import { type ClientDocuments, command, useWorld } from "./world.ts";

const world = useWorld();

const held = { ok: false, reason: "held" };
const hold = { is: true, reason: "正在仲裁" };

/** 周敏 says something in a document, as a device of the agency does. */
async function say(document: DocumentName, about: string, says: JsonObject): Promise<Fact> {
  return (await sayAt(document, world.sit(world.zhouMin), about, says)).fact;
}

async function sayAt(document: DocumentName, tab: Tab, about: string, says: JsonObject) {
  const peer = await world.connect(world.zhouMin);
  const channel = await peer.open(document);
  channel.follow(tab);
  const fact = tab.say(about, says);
  await channel.untilAcknowledged(1);
  return { fact, channel };
}

const erase = (document: DocumentName) =>
  world.zhouMin.visitor.call(eraseDocument, { command: command(), document });
const eraseOne = (document: DocumentName, { id }: Fact) =>
  world.zhouMin.visitor.call(eraseFacts, { command: command(), document, facts: [id] });

async function begin(document: DocumentName, parent?: DocumentName): Promise<void> {
  const peer = await world.connect(world.zhouMin);
  expect(await peer.create(document, parent)).toBeUndefined();
}

const pairOf = (a: ClientDocuments, b: ClientDocuments) => nameOf(introductionOf(a.id, b.id));

test("[EP11] while a client's file is held, nothing of the client is erased, whole or in part", async () => {
  const [wangMin, zhaoLei] = [await world.register(), await world.register()];
  const pair = pairOf(wangMin, zhaoLei);
  await begin(pair);
  const note = nameOf(idOf("note", command()));
  await begin(note, wangMin.case);
  const city = await say(wangMin.client, "profile", { city: "杭州" });
  const line = await say(pair, `answer/1.${wangMin.id}`, { note: "可以" });
  const held1 = await say(wangMin.client, "retention", { hold });
  for (const document of [wangMin.client, wangMin.case, wangMin.assessment, pair, note]) {
    expect(await erase(document)).toEqual(held);
  }
  expect(await eraseOne(wangMin.client, city)).toEqual(held);
  expect(await eraseOne(wangMin.client, held1)).toEqual(held);
  expect(await eraseOne(pair, line)).toEqual(held);
  // Nobody keeps what is only the other's.
  expect(await erase(zhaoLei.assessment)).toEqual({ ok: true, value: {} });
});

test("[EP11] of two who decided apart, the one who holds is obeyed until the hold is ended", async () => {
  const wangMin = await world.register();
  await say(wangMin.client, "retention", { hold });
  // Said later by the clock, and without knowing of the hold: it is what screens show.
  const apart = world.sit(world.zhouMin);
  const { channel } = await sayAt(wangMin.client, apart, "profile", { city: "杭州" });
  apart.say("retention", { hold: { is: false, reason: "已调解" } });
  await channel.untilAcknowledged(2);
  expect(await erase(wangMin.case)).toEqual(held);
});

test("[EP11] when the hold is ended, the day of erasing counts again", async () => {
  const wangMin = await world.register();
  const tab = world.sit(world.zhouMin);
  const { channel } = await sayAt(wangMin.client, tab, "retention", { hold });
  const asked = { command: command(), document: wangMin.case };
  expect(await world.zhouMin.visitor.call(eraseDocument, asked)).toEqual(held);
  tab.say("retention", { hold: { is: false, reason: "已调解" } });
  await channel.untilAcknowledged(2);
  expect(await world.zhouMin.visitor.call(eraseDocument, asked)).toEqual({ ok: true, value: {} });
});

test("[EP11] an erasure done before the hold is answered as it was when it is asked again", async () => {
  const wangMin = await world.register();
  const city = await say(wangMin.client, "profile", { city: "杭州" });
  const asked = { command: command(), document: wangMin.client, facts: [city.id] };
  const once = await world.zhouMin.visitor.call(eraseFacts, asked);
  await say(nameOf(idOf("client", wangMin.id), 2), "retention", { hold });
  expect(await world.zhouMin.visitor.call(eraseFacts, asked)).toEqual(once);
});

test("[EP11] an incident that is held is not erased", async () => {
  const incident = nameOf(idOf("incident", command()));
  await begin(incident);
  await say(incident, "handling", { isHeld: true });
  expect(await erase(incident)).toEqual(held);
});
