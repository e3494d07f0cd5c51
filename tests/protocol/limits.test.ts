import { connect as connectSocket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import * as Y from "yjs";
import type { Fact, FactId } from "#shared/documents";
import { encodeFrame, encodeMessage } from "#shared/protocol";
import type { Tab } from "#shared/testing";
import { createBell } from "../support/bell.ts";
import { openSocket } from "../support/socket.ts";
import { useWorld } from "./world.ts";

const silentAtMost = 5;
const world = useWorld({
  limits: {
    backlogBytes: 256 * 1024,
    channels: 3,
    handshakesPerAddress: silentAtMost,
  },
});

test("[LM1] a message over 1 MiB closes its channel, one over 4 MiB its socket", async () => {
  const { client } = await world.register();
  const peer = await world.connect(world.liMei);
  const channel = await peer.open(client);
  channel.sendBytes(new Uint8Array(1024 * 1024 + 1));
  expect((await channel.untilEnded()).code).toBe(4413);
  expect(peer.ended()).toBeUndefined();
  const other = await peer.open(client);
  other.sendBytes(new Uint8Array(4 * 1024 * 1024));
  await peer.bell.until(() => peer.ended() !== undefined, "the socket is closed");
  expect(peer.ended()?.code).toBe(1009);
});

test("[LM2] who does not read what colleagues write is cut off; own answers only make them wait", async () => {
  const { visits } = await world.register();
  const writing = await (await world.connect(world.liMei)).open(visits);
  const slow = await openSocket(world.zhouMin.visitor);
  slow.socket.send(encodeFrame({ op: "open", channel: 1, document: visits }));
  await slow.bell.until(() => slow.bytes() > 0, "the channel is open");
  slow.socket.pause();
  const tab = world.sit(world.liMei);
  writing.follow(tab);
  for (let sent = 1; sent <= 300; sent += 1) {
    tab.append(...Array.from({ length: 8 }, (_, n) => longFact(tab, 8 * sent + n)));
    if (sent % 20 === 0) await writing.untilAcknowledged(sent);
  }
  slow.socket.resume();
  await slow.bell.until(() => slow.closed() !== undefined, "the slow reader is cut off");
  expect(slow.closed()).toBe(1006);
  const whole = Y.encodeStateAsUpdate(tab.doc).length;
  const asking = await openSocket(world.zhouMin.visitor);
  asking.socket.pause();
  asking.socket.send(encodeFrame({ op: "open", channel: 1, document: visits }));
  const payload = encodeMessage({ type: "step1", stateVector: Uint8Array.of(0) });
  for (let n = 0; n < 4; n += 1)
    asking.socket.send(encodeFrame({ op: "data", channel: 1, payload }));
  await writing.next("step1");
  asking.socket.resume();
  await asking.bell.until(() => asking.bytes() > 4 * whole, "all four answers come");
  expect(asking.closed()).toBeUndefined();
  expect(whole).toBeGreaterThan(4 * 1024 * 1024);
});

const longFact = (tab: Tab, n: number): Fact => ({
  id: `${tab.run}.${n}` as FactId,
  at: n,
  by: tab.staff,
  about: "call/01JE00000000000000000CAVVS",
  says: { note: "字".repeat(1000) },
  v: 1,
});

test("[LM5] one channel too many is closed, the others stay", async () => {
  const { client, contact, visits, agreement } = await world.register();
  const peer = await world.connect(world.liMei);
  const channels = [];
  for (const name of [client, contact, visits, agreement]) channels.push(await peer.open(name));
  expect(channels.map((channel) => channel.ended()?.code)).toEqual([
    undefined,
    undefined,
    undefined,
    1013,
  ]);
});

test("[LM6] of sockets that say nothing, the oldest make room", async () => {
  const { hostname, port } = new URL(world.relay.url);
  const bell = createBell();
  const ended: number[] = [];
  for (let n = 0; n < silentAtMost + 3; n += 1) {
    const socket = connectSocket(Number(port), hostname);
    onTestFinished(() => void socket.destroy());
    socket.on("error", () => {});
    socket.on("close", () => {
      ended.push(n);
      bell.ring();
    });
    await new Promise((resolve) => socket.once("connect", resolve));
  }
  await bell.until(() => ended.length >= 3, "the oldest are cut off");
  expect(ended.sort()).toEqual([0, 1, 2]);
  expect(await (await world.connect(world.liMei)).create("agency@1")).toBe(4403);
});
