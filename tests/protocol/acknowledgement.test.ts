import { expect, test } from "vitest";
import * as Y from "yjs";
import { appendToBody, bodyOf } from "#shared/documents";
import { bring } from "#shared/testing";
import { createHeldStorage } from "../support/held-storage.ts";
import type { PeerChannel } from "../support/peer.ts";
import { command, useWorld } from "./world.ts";

const held = createHeldStorage();
const world = useWorld({ storage: held.storage });
const state = (doc: Y.Doc): Uint8Array => Y.encodeStateAsUpdate(doc);
const nothing = Uint8Array.of(0, 0);

/** The relay has handled all that was sent so far when it has answered this. */
async function roundTrip(channel: PeerChannel): Promise<void> {
  channel.send({ type: "step1", stateVector: Uint8Array.of(0) });
  await channel.next("step2");
}

test("[AK1] update and step 2 messages count, in the order sent, also those that bring nothing new", async () => {
  const { client } = await world.register();
  const channel = await (await world.connect(world.liMei)).open(client);
  const tab = world.sit(world.liMei);
  channel.send({ type: "step2", update: nothing });
  await channel.untilAcknowledged(1);
  channel.follow(tab);
  tab.say("profile", { city: "杭州" });
  channel.send({ type: "update", update: state(tab.doc) });
  channel.send({ type: "askPresence" });
  channel.send({ type: "step1", stateVector: Uint8Array.of(0) });
  await channel.untilAcknowledged(3);
  await roundTrip(channel);
  expect(channel.acknowledged()).toBe(3);
});

test("[AK2] nothing is acknowledged or shown before it is on the disk, and then in this order", async () => {
  const { client } = await world.register();
  const peer = await world.connect(world.liMei);
  const writing = await peer.open(client, 1);
  const reading = await peer.open(client, 2);
  const tab = world.sit(world.liMei);
  writing.follow(tab);
  const release = held.hold();
  tab.say("profile", { city: "杭州" });
  writing.send({ type: "step2", update: state(tab.doc) });
  await roundTrip(writing);
  await roundTrip(reading);
  expect(writing.acknowledged()).toBe(0);
  expect(reading.doc.getArray("facts").length).toBe(0);
  const order: string[] = [];
  const watch = (): void => {
    if (writing.acknowledged() === 2 && !order.includes("acknowledged")) order.push("acknowledged");
    if (reading.doc.getArray("facts").length === 1 && !order.includes("shown")) order.push("shown");
  };
  release();
  await peer.bell.until(() => {
    watch();
    return order.length === 2;
  }, "acknowledged and shown");
  expect(order).toEqual(["acknowledged", "shown"]);
});

test("[AK3] a dropped message holds the count until a step 2 makes up for it", async () => {
  const { client } = await world.register();
  const channel = await (await world.connect(world.liMei)).open(client);
  const [one, two] = [world.sit(world.liMei), world.sit(world.liMei)];
  one.say("profile", { city: "杭州" });
  bring(one.doc, two.doc);
  channel.follow(two);
  two.say("profile", { city: "宁波" });
  const apart = world.sit(world.liMei);
  apart.say("tag/vip", { on: true });
  channel.send({ type: "update", update: state(apart.doc) });
  await roundTrip(channel);
  expect(channel.acknowledged()).toBe(0);
  channel.send({ type: "step2", update: state(two.doc) });
  await channel.untilAcknowledged(3);
  expect(channel.acknowledged()).toBe(3);
  const reading = await (await world.connect(world.zhouMin)).open(client);
  await roundTrip(reading);
  expect(reading.doc.getArray("facts").length).toBe(3);
});

test("[AK4] a new opening counts from 0", async () => {
  const { client } = await world.register();
  const peer = await world.connect(world.liMei);
  const tab = world.sit(world.liMei);
  tab.say("profile", { city: "杭州" });
  for (const channel of [await peer.open(client, 1), await peer.open(client, 2)]) {
    channel.send({ type: "step2", update: state(tab.doc) });
    await channel.untilAcknowledged(1);
    expect(channel.acknowledged()).toBe(1);
  }
  peer.send({ op: "close", channel: 1, code: 1000, detail: "" });
  const again = await peer.open(client, 1);
  again.send({ type: "step2", update: nothing });
  await again.untilAcknowledged(1);
  expect(again.acknowledged()).toBe(1);
});

test("[AK5] a failed commit acknowledges nothing and closes what it touched for a while", async () => {
  const [one, two] = [await world.register(), await world.register()];
  const mei = await world.connect(world.liMei);
  const [touched, apart] = [await mei.open(one.client), await mei.open(two.client)];
  const reading = await (await world.connect(world.zhouYun)).open(one.client);
  const tab = world.sit(world.liMei);
  touched.follow(tab);
  held.failNext();
  tab.say("profile", { city: "杭州" });
  expect((await touched.untilEnded()).code).toBe(1013);
  expect((await reading.untilEnded()).code).toBe(1013);
  expect(touched.acknowledged()).toBe(0);
  expect(apart.ended()).toBeUndefined();
  const again = await mei.open(one.client);
  again.send({ type: "step2", update: state(tab.doc) });
  await again.untilAcknowledged(1);
});

test("[AK6] of two who write in a note at once, who came first is seen before the other is acknowledged", async () => {
  const { case: caseFile } = await world.register();
  const note = `note/${command()}@1`;
  const peer = await world.connect(world.liMei);
  expect(await peer.create(note, caseFile)).toBeUndefined();
  const [first, second] = [await peer.open(note, 11), await peer.open(note, 12)];
  const writeIn = (channel: PeerChannel, words: string): void => {
    const doc = new Y.Doc();
    appendToBody(doc, [{ type: "line", content: [{ type: "text", text: words }] }], "test");
    channel.send({ type: "update", update: state(doc) });
  };
  const release = held.hold();
  // The first of them is on its way to the disk; the two after it go together.
  writeIn(first, "来意");
  await roundTrip(first);
  writeIn(first, "她想再见一面");
  writeIn(second, "下周有空");
  await roundTrip(second);
  release();
  await Promise.all([first.untilAcknowledged(2), second.untilAcknowledged(1)]);
  await peer.bell.until(() => bodyOf(first.doc).length === 1, "the second is seen");
  const lastOf = ({ heard }: PeerChannel, type: "update" | "acknowledge"): number =>
    heard.findLastIndex((message) => message.type === type);
  expect(bodyOf(second.doc)).toHaveLength(2);
  expect(lastOf(second, "update")).toBeLessThan(lastOf(second, "acknowledge"));
  expect(lastOf(first, "acknowledge")).toBeLessThan(lastOf(first, "update"));
});
