import { expect, test } from "vitest";
import { encodeFrame } from "#shared/protocol";
import { useWorld } from "./world.ts";

const world = useWorld();
const absent = "client/01JE0000000000000000NBDY00@1";

/** The close code of a socket on which these bytes were sent. */
async function endAfter(bytes: Uint8Array): Promise<number | undefined> {
  const peer = await world.connect(world.liMei);
  peer.sendBytes(bytes);
  await peer.bell.until(() => peer.ended() !== undefined, "the socket is closed");
  return peer.ended()?.code;
}

test("[FR1] what is not a frame closes the socket", async () => {
  const bad = [
    Uint8Array.of(),
    Uint8Array.of(1),
    Uint8Array.of(1, 9),
    Uint8Array.of(1, 0, 200),
    Uint8Array.of(...encodeFrame({ op: "close", channel: 1, code: 1000, detail: "" }), 0),
    new Uint8Array(40).fill(255),
  ];
  for (const bytes of bad) expect(await endAfter(bytes)).toBe(4400);
});

test("[FR2] opening is answered on its channel: opened, or closed with the reason", async () => {
  const { client } = await world.register();
  const peer = await world.connect(world.liMei);
  const channel = await peer.open(client, 7);
  expect(channel.ended()).toBeUndefined();
  expect((await peer.open(absent, 300)).ended()?.code).toBe(4403);
  expect(await endAfter(encodeFrame({ op: "open", channel: 0, document: client }))).toBe(4400);
});

test("[FR3] data carries a message of its channel, on channel 0 a control message", async () => {
  const { client } = await world.register();
  const peer = await world.connect(world.liMei);
  const channel = await peer.open(client);
  channel.send({ type: "step1", stateVector: Uint8Array.of(0) });
  expect((await channel.next("step2")).update).toEqual(Uint8Array.of(0, 0));
  expect(await peer.create(client)).toBeUndefined();
});

test("[FR4] after a close, from either side, the number may be opened again", async () => {
  const { client } = await world.register();
  const peer = await world.connect(world.liMei);
  await peer.open(client, 1);
  peer.send({ op: "close", channel: 1, code: 1000, detail: "done" });
  const again = await peer.open(client, 1);
  expect(again.ended()).toBeUndefined();
  again.sendBytes(Uint8Array.of(99));
  expect((await again.untilEnded()).code).toBe(4400);
  expect((await peer.open(client, 1)).ended()).toBeUndefined();
});

test("[FR5] data for a channel that is not open is dropped", async () => {
  const { client } = await world.register();
  const peer = await world.connect(world.liMei);
  peer.send({ op: "data", channel: 5, payload: Uint8Array.of(99) });
  const channel = await peer.open(client, 5);
  channel.sendBytes(Uint8Array.of(99));
  channel.sendBytes(Uint8Array.of(99));
  await channel.untilEnded();
  expect((await peer.open(client, 5)).ended()).toBeUndefined();
  expect(peer.ended()).toBeUndefined();
});

test("[FR6] opening a number that is open closes it", async () => {
  const { client } = await world.register();
  const peer = await world.connect(world.liMei);
  const channel = await peer.open(client, 3);
  peer.send({ op: "open", channel: 3, document: client });
  expect((await channel.untilEnded()).code).toBe(4400);
  expect((await peer.open(client, 3)).ended()).toBeUndefined();
});

test("[FR7] what only the relay says, and odd things on channel 0, close the socket", async () => {
  const bad = [
    encodeFrame({ op: "opened", channel: 1 }),
    encodeFrame({ op: "opened", channel: 0 }),
    encodeFrame({ op: "close", channel: 0, code: 1000, detail: "" }),
  ];
  for (const bytes of bad) expect(await endAfter(bytes)).toBe(4400);
});

test("[FR8] frames are handled in order, and a refused channel leaves the others alone", async () => {
  const one = await world.register();
  const two = await world.register();
  const peer = await world.connect(world.liMei);
  const [bad, good] = [await peer.open(one.client), await peer.open(two.client)];
  const tab = world.sit(world.liMei);
  good.follow(tab);
  tab.say("profile", { city: "杭州" });
  bad.sendBytes(Uint8Array.of(99));
  tab.say("profile", { city: "宁波" });
  expect((await bad.untilEnded()).code).toBe(4400);
  await good.untilAcknowledged(2);
  expect(good.ended()).toBeUndefined();
  peer.send({ op: "open", channel: 9, document: one.client });
  peer.send({ op: "data", channel: 9, payload: Uint8Array.of(99) });
  peer.send({ op: "open", channel: 9, document: one.client });
  expect((await peer.open(one.visits, 10)).ended()).toBeUndefined();
});
