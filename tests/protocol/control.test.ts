import { expect, test } from "vitest";
import { type DocumentName, idOf, introductionOf, kindsOfAClient, nameOf } from "#shared/documents";
import { clientIdSchema, newUlid, type StaffId, seededRandom } from "#shared/kernel";
import { assign, encodeControl, encodeFrame, type FromApp, type FromRelay } from "#shared/protocol";
import type { Peer } from "../support/peer.ts";
import { command, useWorld } from "./world.ts";

const world = useWorld({ limits: { heartbeatMs: 100, doorbellMs: 50 } });
const random = seededRandom(9);
const newClient = (): string => newUlid(Date.now(), random.bytes);
const card = (client: string): DocumentName => nameOf(idOf("client", client));

const saidTo = <S extends FromRelay["say"]>(peer: Peer, say: S) =>
  peer.told.filter((one) => one.say === say);

/** Resolves when the relay has said one more of these than it had. */
async function untilToldAgain(peer: Peer, say: FromRelay["say"], work: () => unknown) {
  const before = saidTo(peer, say).length;
  await work();
  await peer.bell.until(() => saidTo(peer, say).length > before, `the relay says ${say}`);
}

test("[CT1] what is not in the protocol closes the socket", async () => {
  const bad = [
    Uint8Array.of(1, 123),
    encodeControl({ say: "destroy" } as unknown as FromApp),
    encodeControl({ say: "create", document: "agency@1", by: "me" } as unknown as FromApp),
    Uint8Array.of(...encodeControl({ say: "create", document: "agency@1" }), 0),
  ];
  for (const payload of bad) {
    const peer = await world.connect(world.liMei);
    peer.sendBytes(encodeFrame({ op: "data", channel: 0, payload }));
    await peer.bell.until(() => peer.ended() !== undefined, "the socket is closed");
    expect(peer.ended()?.code).toBe(4400);
  }
});

test("[CT2] making a document twice makes it once and is answered alike", async () => {
  const peer = await world.connect(world.liMei);
  const client = newClient();
  expect(await peer.create(card(client))).toBeUndefined();
  const channel = await peer.open(card(client));
  const tab = world.sit(world.liMei);
  channel.follow(tab);
  tab.say("profile", { city: "杭州" });
  await channel.untilAcknowledged(1);
  expect(await peer.create(card(client))).toBeUndefined();
  const again = await peer.open(card(client));
  again.send({ type: "step1", stateVector: Uint8Array.of(0) });
  await again.next("step2");
  expect(again.doc.getArray("facts").length).toBe(1);
});

test("[CT3] documents begin in epoch 1, and only a client's have a parent: the client's own", async () => {
  const peer = await world.connect(world.liMei);
  const { id, client, contact } = await world.register();
  expect(await peer.create(contact, client)).toBeUndefined();
  expect(await peer.create(contact, card(newClient()))).toBe(4400);
  expect(await peer.create(client, client)).toBe(4400);
  expect(await peer.create(nameOf(idOf("contact", id), 2), client)).toBe(4400);
  expect(await peer.create("payroll@1")).toBe(4400);
  expect(await peer.create("client/nobody@1")).toBe(4400);
  expect(await peer.create("desk/2026-11@1", client)).toBe(4400);
});

test("[CT4] who may not make a document is told so, whether it is there or not", async () => {
  const { contact, client, id } = await world.register();
  const yun = await world.connect(world.zhouYun);
  expect(await yun.create(contact, client)).toBe(4403);
  expect(await yun.create("agency@1")).toBe(4403);
  expect(await yun.create(`note/${id}@1`)).toBe(4400);
  const other = await world.register(world.zhouYun);
  expect(await yun.create(nameOf(introductionOf(id, other.id)))).toBeUndefined();
  const nobody = newClient();
  expect(await yun.create(nameOf(introductionOf(id, nobody)))).toBe(4403);
});

test("[CT5] whoever makes a client serves it: all its documents are open to the maker", async () => {
  const { id, ...documents } = await world.register(world.zhouYun);
  const [yun, mei] = [await world.connect(world.zhouYun), await world.connect(world.liMei)];
  for (const kind of kindsOfAClient) {
    expect((await yun.open(documents[kind])).ended()).toBeUndefined();
    const isPublic = kind === "client";
    expect((await mei.open(documents[kind])).ended()?.code).toBe(isPublic ? undefined : 4403);
  }
});

test("[CT6] a change is told to those who may read it and do not have it open", async () => {
  const { client, contact, id } = await world.register();
  const clientId = clientIdSchema.parse(id);
  const helpedBy = (staff: StaffId) =>
    world.zhouMin.visitor.call(assign, {
      command: command(),
      assignment: { client: clientId, staff, as: "co" },
    });
  const mei = await world.connect(world.liMei);
  const [min, yun] = [await world.connect(world.zhouMin), await world.connect(world.zhouYun)];
  const [card, secret, openHere] = [
    await mei.open(client),
    await mei.open(contact),
    await min.open(client),
  ];
  // What everybody is told comes after all that was gathered before.
  const heard = [mei, min, yun].map((peer) => untilToldAgain(peer, "directory", () => {}));
  await helpedBy(world.chenJie.id);
  await Promise.all(heard);
  const changes = () => [mei, min, yun].map((peer) => saidTo(peer, "changed").length);
  const [ofMei = 0, ofMin = 0, ofYun = 0] = changes();
  const [tab, other] = [world.sit(world.liMei), world.sit(world.liMei)];
  card.follow(tab);
  secret.follow(other);
  await untilToldAgain(yun, "changed", () => tab.say("profile", { city: "杭州" }));
  await openHere.next("update");
  await untilToldAgain(min, "changed", () => other.say("weChat", { id: "wangmin_77" }));
  expect(changes()).toEqual([ofMei, ofMin + 1, ofYun + 1]);
  await untilToldAgain(yun, "changed", () => helpedBy(world.zhouYun.id));
});

test("[CT7] a change of the directory is told to everybody", async () => {
  const { id } = await world.register();
  const jie = await world.connect(world.chenJie);
  await untilToldAgain(jie, "directory", () =>
    world.zhouMin.visitor.call(assign, {
      command: command(),
      assignment: { client: clientIdSchema.parse(id), staff: world.zhouYun.id, as: "assigned" },
    }),
  );
});

test("[CT8] the relay says that it is there", async () => {
  const peer = await world.connect(world.liMei);
  for (const _ of [1, 2]) await untilToldAgain(peer, "alive", () => {});
});
