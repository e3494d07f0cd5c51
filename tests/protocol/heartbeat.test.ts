import { expect, test } from "vitest";
import { openSocket } from "../support/socket.ts";
import { useWorld } from "./world.ts";

const world = useWorld({ limits: { heartbeatMs: 200 } });

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
