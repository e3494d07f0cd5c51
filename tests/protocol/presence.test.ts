import { expect, test } from "vitest";
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import type { Person } from "../support/agency.ts";
import type { PeerChannel } from "../support/peer.ts";
import { useWorld } from "./world.ts";

const world = useWorld();

/** A channel with an awareness that hears everything that comes on it. */
async function enter(person: Person, document: string) {
  const peer = await world.connect(person);
  const channel = await peer.open(document);
  return { peer, channel, ...awarenessOn(channel) };
}

function awarenessOn(channel: PeerChannel) {
  const awareness = new Awareness(new Y.Doc());
  clearInterval(awareness._checkInterval);
  awareness.setLocalState(null);
  let heard = 0;
  const listen = (): void => {
    for (const message of channel.heard.slice(heard)) {
      if (message.type === "presence") applyAwarenessUpdate(awareness, message.states, "relay");
    }
    heard = channel.heard.length;
  };
  return {
    awareness,
    say: (state: Record<string, unknown>) => {
      awareness.setLocalState(state);
      const states = encodeAwarenessUpdate(awareness, [awareness.clientID]);
      channel.send({ type: "presence", states });
    },
    sees: (client: number): unknown => {
      listen();
      return awareness.getStates().get(client);
    },
  };
}

/** What was sent before on this channel is handled when this resolves. */
async function roundTrip(channel: PeerChannel): Promise<void> {
  channel.send({ type: "step1", stateVector: Uint8Array.of(0) });
  await channel.next("step2");
}

test("[PR1] who somebody is comes from the session, and only what is edited is passed on", async () => {
  const { client } = await world.register();
  const [mei, min] = [await enter(world.liMei, client), await enter(world.zhouMin, client)];
  mei.say({ staff: world.zhouMin.id, name: "周敏", role: "admin", editing: "profile city" });
  const id = mei.awareness.clientID;
  mei.say({ name: "主管", editing: "profile city" });
  await min.peer.bell.until(() => min.sees(id) !== undefined, "min sees mei");
  expect(min.sees(id)).toEqual({ staff: world.liMei.id, name: "李梅", editing: "profile city" });
});

test("[PR2] a channel speaks for one client id, which is nobody else's", async () => {
  const { client } = await world.register();
  const [mei, min] = [await enter(world.liMei, client), await enter(world.zhouMin, client)];
  mei.say({ editing: "profile city" });
  const id = mei.awareness.clientID;
  await min.peer.bell.until(() => min.sees(id) !== undefined, "min sees mei");
  min.awareness.meta.set(id, { clock: 2 ** 40, lastUpdated: 0 });
  min.awareness.states.set(id, { editing: "forged" });
  min.channel.send({ type: "presence", states: encodeAwarenessUpdate(min.awareness, [id]) });
  const gone = encodeAwarenessUpdate(min.awareness, [id], new Map());
  min.channel.send({ type: "presence", states: gone });
  await roundTrip(min.channel);
  const yun = await enter(world.zhouYun, client);
  await yun.peer.bell.until(() => yun.sees(id) !== undefined, "yun sees mei");
  expect(yun.sees(id)).toMatchObject({ name: "李梅", editing: "profile city" });
  expect(mei.channel.heard.some(({ type }) => type === "presence")).toBe(false);
});

test("[PR3] who leaves is said to have left, whatever clock they claimed", async () => {
  const { client } = await world.register();
  const [mei, min] = [await enter(world.liMei, client), await enter(world.zhouMin, client)];
  const id = mei.awareness.clientID;
  mei.awareness.meta.set(id, { clock: 2 ** 40, lastUpdated: 0 });
  mei.say({});
  await min.peer.bell.until(() => min.sees(id) !== undefined, "min sees mei");
  mei.peer.cut();
  await min.peer.bell.until(() => min.sees(id) === undefined, "min sees mei go");
});

test("[PR4] too much is not shown, what cannot be read closes the channel", async () => {
  const { client } = await world.register();
  const [mei, min] = [await enter(world.liMei, client), await enter(world.zhouMin, client)];
  mei.say({ editing: "profile city", note: "x".repeat(2000) });
  await roundTrip(mei.channel);
  await roundTrip(min.channel);
  expect(min.sees(mei.awareness.clientID)).toBeUndefined();
  mei.channel.send({ type: "presence", states: Uint8Array.of(1, 1) });
  expect((await mei.channel.untilEnded()).code).toBe(4400);
  min.channel.send({ type: "presence", states: new Uint8Array(64 * 1024 + 1) });
  expect((await min.channel.untilEnded()).code).toBe(4413);
});

test("[PR6] what is edited is the name of a field, or nothing", async () => {
  const { client } = await world.register();
  const [mei, min] = [await enter(world.liMei, client), await enter(world.zhouMin, client)];
  const id = mei.awareness.clientID;
  const told = async (editing: unknown): Promise<unknown> => {
    mei.say({ editing: "profile city" });
    await min.peer.bell.until(() => editingOf(min.sees(id)) === "profile city", "min sees mei");
    mei.say({ editing });
    await min.peer.bell.until(() => editingOf(min.sees(id)) !== "profile city", "min hears more");
    return editingOf(min.sees(id));
  };
  expect(await told("phone/1 number")).toBe("phone/1 number");
  for (const editing of [
    "<img src=x onerror=alert(1)>",
    "profile city; 王敏",
    `profile ${"x".repeat(120)}`,
    ["profile city"],
  ]) {
    expect(await told(editing)).toBeUndefined();
    expect(min.sees(id)).toMatchObject({ name: "李梅" });
  }
});

const editingOf = (state: unknown): unknown =>
  typeof state === "object" && state !== null && "editing" in state ? state.editing : undefined;

test("[PR5] who enters is told who is there; when all have left, nobody was", async () => {
  const { client } = await world.register();
  const mei = await enter(world.liMei, client);
  mei.say({});
  await roundTrip(mei.channel);
  const min = await enter(world.zhouMin, client);
  const id = mei.awareness.clientID;
  await min.peer.bell.until(() => min.sees(id) !== undefined, "min sees mei");
  min.channel.send({ type: "askPresence" });
  await min.channel.next("presence");
  await min.channel.next("presence");
  min.peer.send({ op: "close", channel: min.channel.channel, code: 1000, detail: "" });
  mei.peer.send({ op: "close", channel: mei.channel.channel, code: 1000, detail: "" });
  const yun = await enter(world.zhouYun, client);
  await roundTrip(yun.channel);
  expect(yun.channel.heard.map(({ type }) => type)).toEqual(["step1", "step2"]);
});
