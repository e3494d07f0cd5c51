import { expect, test } from "vitest";
import { openSocket } from "../support/socket.ts";
import { useWorld } from "./world.ts";

const world = useWorld({ limits: { heartbeatMs: 200, messagesPerSecond: 60 } });

test("[LM4] a socket that gives no sign of life is cut off, one that does stays", async () => {
  const [silent, alive] = [
    await openSocket(world.liMei.visitor, { autoPong: false }),
    await openSocket(world.liMei.visitor),
  ];
  await silent.bell.until(() => silent.closed() !== undefined, "the silent one is cut off");
  const before = alive.bytes();
  await alive.bell.until(() => alive.bytes() > before, "the other hears the next heartbeat");
  expect(alive.closed()).toBeUndefined();
});

test("[LM3] what comes too fast waits, and none of it is lost", async () => {
  const { client } = await world.register();
  const channel = await (await world.connect(world.liMei)).open(client);
  const tab = world.sit(world.liMei);
  channel.follow(tab);
  const count = 650;
  for (let said = 0; said < count; said += 1) {
    channel.send({ type: "update", update: Uint8Array.of(0, 0) });
  }
  await channel.untilAcknowledged(590);
  expect(channel.acknowledged()).toBeLessThan(count);
  await channel.untilAcknowledged(count);
});
