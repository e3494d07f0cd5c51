import { expect, test } from "vitest";
import * as Y from "yjs";
import { readFacts } from "#shared/documents";
import { encodeMessage } from "#shared/protocol";
import { useWorld } from "./world.ts";

const world = useWorld();
const state = (doc: Y.Doc, known?: Uint8Array): Uint8Array => Y.encodeStateAsUpdate(doc, known);
const nothing = Uint8Array.of(0, 0);

test("[MS1] what is no message of y-websocket closes the channel", async () => {
  const { client } = await world.register();
  const peer = await world.connect(world.liMei);
  const bad = [
    Uint8Array.of(),
    Uint8Array.of(2, 0),
    Uint8Array.of(0, 3, 0),
    Uint8Array.of(0, 2, 9, 1),
    encodeMessage({ type: "acknowledge", count: 1 }),
    Uint8Array.of(...encodeMessage({ type: "askPresence" }), 0),
  ];
  for (const payload of bad) {
    const channel = await peer.open(client);
    channel.sendBytes(payload);
    expect((await channel.untilEnded()).code).toBe(4400);
  }
});

test("[MS2] the relay asks first, with the state vector of what is durable", async () => {
  const { client } = await world.register();
  const peer = await world.connect(world.liMei);
  const first = await peer.open(client);
  expect(await first.next("step1")).toEqual({ type: "step1", stateVector: Uint8Array.of(0) });
  const tab = world.sit(world.liMei);
  first.follow(tab);
  tab.say("profile", { city: "杭州" });
  await first.untilAcknowledged(1);
  const second = await peer.open(client);
  const { stateVector } = await second.next("step1");
  expect(stateVector).toEqual(Y.encodeStateVector(tab.doc));
});

test("[MS3] step 1 is answered with what the asker lacks", async () => {
  const { client } = await world.register();
  const peer = await world.connect(world.liMei);
  const channel = await peer.open(client);
  const tab = world.sit(world.liMei);
  channel.follow(tab);
  tab.say("profile", { city: "杭州" });
  const half = Y.encodeStateVector(tab.doc);
  tab.say("profile", { city: "宁波" });
  await channel.untilAcknowledged(2);
  channel.send({ type: "step1", stateVector: half });
  expect((await channel.next("step2")).update).toEqual(state(tab.doc, half));
  channel.send({ type: "step1", stateVector: Y.encodeStateVector(tab.doc) });
  expect((await channel.next("step2")).update).toEqual(nothing);
  channel.send({ type: "step1", stateVector: Uint8Array.of(0) });
  await channel.next("step2");
  expect(readFacts(channel.doc)).toEqual(tab.facts());
});

test("[MS4] what is refused as an update is refused as a step 2", async () => {
  const { client } = await world.register();
  const forged = world.sit(world.zhouMin);
  forged.say("profile", { city: "杭州" });
  for (const type of ["update", "step2"] as const) {
    const peer = await world.connect(world.liMei);
    const channel = await peer.open(client);
    channel.send({ type, update: state(forged.doc) });
    expect((await channel.untilEnded()).code).toBe(4403);
    const reader = await world.connect(world.zhouYun);
    const reading = await reader.open(client);
    reading.send({ type, update: nothing });
    await reading.untilAcknowledged(1);
    const tab = world.sit(world.zhouYun);
    tab.say("profile", { city: "宁波" });
    reading.send({ type, update: state(tab.doc) });
    expect((await reading.untilEnded()).code).toBe(4403);
  }
});

test("[MS5] what was admitted goes to all others and not back", async () => {
  const { client } = await world.register();
  const [mei, min, yun] = [
    await (await world.connect(world.liMei)).open(client),
    await (await world.connect(world.zhouMin)).open(client),
    await (await world.connect(world.zhouYun)).open(client),
  ];
  const tab = world.sit(world.liMei);
  mei.follow(tab);
  tab.say("profile", { city: "杭州" });
  for (const channel of [min, yun]) {
    await channel.next("update");
    expect(readFacts(channel.doc)).toEqual(tab.facts());
  }
  await mei.untilAcknowledged(1);
  expect(mei.heard.filter(({ type }) => type === "update")).toEqual([]);
});

test("[MS6] who may say but not read hears nothing of others", async () => {
  const { agreement, id } = await world.register();
  expect(id).toBeTruthy();
  const desk = await world.connect(world.chenJie);
  const consenting = await desk.open(agreement);
  expect(await consenting.next("step1")).toMatchObject({ stateVector: Uint8Array.of(0) });
  const mei = await (await world.connect(world.liMei)).open(agreement);
  const tab = world.sit(world.liMei);
  mei.follow(tab);
  tab.say("consent/service", { given: { is: true, on: "2026-11-24", textVersion: "1" } });
  await mei.untilAcknowledged(1);
  const own = world.sit(world.chenJie);
  own.say("consent/matching", { given: { is: true, on: "2026-11-24", textVersion: "1" } });
  consenting.send({ type: "step2", update: state(own.doc) });
  await consenting.untilAcknowledged(1);
  await mei.next("update");
  consenting.send({ type: "step1", stateVector: Uint8Array.of(0) });
  expect((await consenting.next("step2")).update).toEqual(nothing);
  expect(consenting.heard.map(({ type }) => type)).toEqual(["step1", "acknowledge", "step2"]);
  const again = await desk.open(agreement);
  expect((await again.next("step1")).stateVector).toEqual(Y.encodeStateVector(own.doc));
});

test("[MS7] a state vector that is too long closes the channel", async () => {
  const { client } = await world.register();
  const peer = await world.connect(world.liMei);
  const long = await peer.open(client);
  long.send({ type: "step1", stateVector: new Uint8Array(64 * 1024 + 1) });
  expect((await long.untilEnded()).code).toBe(4413);
  const broken = await peer.open(client);
  broken.send({ type: "step1", stateVector: Uint8Array.of(5, 1) });
  expect((await broken.untilEnded()).code).toBe(4400);
});
