import { expect, test } from "vitest";
import { WebSocket } from "ws";
import { seededRandom } from "#shared/kernel";
import { askTicket, protocolVersion, setDisabled, signIn, signOut, whoAmI } from "#shared/protocol";
import { joinAgency, password } from "../support/agency.ts";
import { createVisitor } from "../support/visitor.ts";
import { command, useWorld } from "./world.ts";

let nowMs = Date.now();
const world = useWorld({ nowMs: () => nowMs });

interface Try {
  readonly path?: string;
  readonly origin?: string;
  readonly protocols?: readonly string[];
}

/** What becomes of a socket: an HTTP status, a close code, or the subprotocol it was opened with. */
function attempt({ path = "/sync", origin = world.relay.url, protocols = [] }: Try) {
  const socket = new WebSocket(world.relay.url.replace("http", "ws") + path, [...protocols], {
    ...(origin === "" ? {} : { origin }),
  });
  return new Promise<number | string>((resolve) => {
    let isOpen = false;
    socket.on("unexpected-response", (_, response) => resolve(response.statusCode ?? 0));
    socket.on("close", (code) => resolve(code));
    socket.on("error", () => {});
    socket.on("open", () => {
      isOpen = true;
      // A refused ticket closes at once; who stays is sent a frame that closes with another code.
      socket.send("text");
    });
    socket.on("upgrade", ({ headers }) => {
      if (isOpen) return;
      expect(headers["sec-websocket-protocol"]).toBe(protocols[0]);
    });
  });
}

/** Admitted sockets are closed with 4400 for the text they send. */
const admitted = 4400;
const ticket = () => world.liMei.visitor.ticket();

test("[TK1] sockets are opened at /sync and /sync/<document>, nowhere else", async () => {
  expect(await attempt({ protocols: ["queqiao", await ticket()] })).toBe(admitted);
  expect(await attempt({ path: "/sync/agency@1", protocols: ["queqiao", await ticket()] })).toBe(
    admitted,
  );
  for (const path of ["/", "/synchronise", "/api/sync/ticket", "/sync/%E0%A4%A"]) {
    expect(await attempt({ path, protocols: ["queqiao", await ticket()] })).toBe(404);
  }
});

test("[TK2] an origin that is not exactly one of the relay's is turned away, and the ticket stays good", async () => {
  const own = new URL(world.relay.url);
  const good = await ticket();
  const foreign = [
    "",
    "null",
    "http://evil.example",
    `https://${own.host}`,
    `http://${own.hostname}:${Number(own.port) + 1}`,
    `${own.origin}.evil.example`,
    `${own.origin}/`,
  ];
  for (const origin of foreign) {
    expect(await attempt({ origin, protocols: ["queqiao", good] })).toBe(403);
  }
  expect(await attempt({ protocols: ["queqiao", good] })).toBe(admitted);
});

test("[TK3] the relay accepts with the first subprotocol only, and knows no other order", async () => {
  expect(await attempt({ protocols: ["queqiao", await ticket()] })).toBe(admitted);
  expect(await attempt({ protocols: ["queqiao", await ticket(), "more"] })).toBe(4401);
});

test("[TK4] a ticket is good once, for 30 seconds, and any other is told after the upgrade", async () => {
  const once = await ticket();
  expect(await attempt({ protocols: ["queqiao", once] })).toBe(admitted);
  expect(await attempt({ protocols: ["queqiao", once] })).toBe(4401);
  expect(await attempt({ protocols: ["queqiao", "made-up"] })).toBe(4401);
  expect(await attempt({ protocols: ["queqiao"] })).toBe(4401);
  expect(await attempt({})).toBe(4401);
  const late = await ticket();
  nowMs += 30_001;
  expect(await attempt({ protocols: ["queqiao", late] })).toBe(4401);
});

test("[TK5] when a session ends, its sockets are closed, and those of other sessions stay", async () => {
  const second = createVisitor(world.relay.url);
  await second.call(signIn, { account: "李梅", password });
  const [here, there] = [
    await world.connect({ ...world.liMei, visitor: second }),
    await world.connect(world.liMei),
  ];
  await second.call(signOut, {});
  await here.bell.until(() => here.ended() !== undefined, "the socket is closed");
  expect(here.ended()?.code).toBe(4401);
  expect(await there.create("agency@1")).toBe(4403);
});

test("[TK6] only the answer to a request for a ticket tells a device that its owner is out", async () => {
  const [person] = await joinAgency(
    world.zhouMin,
    [{ name: "王芳", roles: ["matchmaker"] }],
    seededRandom(6).bytes,
  );
  const peer = await world.connect(person!);
  await world.zhouMin.visitor.call(setDisabled, {
    command: command(),
    staff: person!.id,
    isDisabled: true,
  });
  await peer.bell.until(() => peer.ended() !== undefined, "the socket is closed");
  expect(peer.ended()?.code).toBe(4401);
  const device = "01JD0000000000000000DEV1CE";
  expect(
    await person!.visitor.call(askTicket, { device, protocol: protocolVersion, schema: 1 }),
  ).toEqual({ ok: false, reason: "revoked" });
});

test("[TK7] a tab that works for one person is not answered as the other who signed in beside it", async () => {
  const { visitor, id } = world.liMei;
  const asked = { device: "01JD0000000000000000DEV1CE", protocol: protocolVersion, schema: 1 };
  const meaning = (staff: string) => visitor.meaning(staff).call(askTicket, asked);
  expect((await meaning(id)).ok).toBe(true);
  expect(await meaning(world.zhouYun.id)).toEqual({ ok: false, reason: "signedOut" });
  expect(await visitor.meaning(world.zhouYun.id).call(whoAmI, {})).toEqual({
    ok: false,
    reason: "signedOut",
  });
});
