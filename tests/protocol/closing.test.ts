import { expect, onTestFinished, test } from "vitest";
import { type DocumentName, idOf, nameOf } from "#shared/documents";
import { clientIdSchema, newUlid, seededRandom } from "#shared/kernel";
import { assign, closeCodes, endAssignment, isFinal } from "#shared/protocol";
import { foundAgency } from "../support/agency.ts";
import { createHeldStorage } from "../support/held-storage.ts";
import { openPeer } from "../support/peer.ts";
import { startTestRelay } from "../support/relay.ts";
import { command, useWorld } from "./world.ts";

const held = createHeldStorage();
const world = useWorld({ storage: held.storage });
const random = seededRandom(4);
const someClient = (): string => newUlid(Date.now(), random.bytes);

/** Erasing has no command yet: what the storage promises of it is enough here. */
const erase = (name: DocumentName): Promise<void> =>
  held.storage.documents.erase(name, world.zhouMin.id, 0);

test("[CC1] codes of the 4400s are final, the others pass", () => {
  const final = Object.entries(closeCodes).filter(([, code]) => isFinal(code));
  expect(Object.fromEntries(final)).toEqual({
    malformed: 4400,
    sessionEnded: 4401,
    notAllowed: 4403,
    gone: 4404,
    identityClash: 4409,
    newEpoch: 4410,
    tooLarge: 4413,
  });
  expect([closeCodes.tryLater, closeCodes.goingAway].some(isFinal)).toBe(false);
});

test("[CC2] absent, unnamed and forbidden documents are refused with the same words", async () => {
  const { contact } = await world.register();
  const peer = await world.connect(world.zhouYun);
  const names = [
    contact,
    nameOf(idOf("contact", someClient())),
    nameOf(idOf("client", someClient())),
    "client/nobody@1",
    "payroll@1",
    "",
  ];
  const endings = [];
  for (const name of names) endings.push((await peer.open(name)).ended());
  expect(new Set(endings.map((ending) => JSON.stringify(ending))).size).toBe(1);
  expect(endings[0]?.code).toBe(4403);
});

test("[CC3] only who may read a document is told that it is gone, or in another epoch", async () => {
  const { contact, id } = await world.register();
  const later = nameOf(idOf("contact", id), 2);
  const [mei, yun] = [await world.connect(world.liMei), await world.connect(world.zhouYun)];
  expect((await mei.open(later)).ended()?.code).toBe(4410);
  expect((await yun.open(later)).ended()?.code).toBe(4403);
  await erase(contact);
  expect((await mei.open(contact)).ended()?.code).toBe(4404);
  expect((await yun.open(contact)).ended()?.code).toBe(4403);
  expect(await mei.create(contact)).toBe(4404);
  expect(await yun.create(contact)).toBe(4403);
});

test("[CC4] another epoch is named with its cause", async () => {
  const { id } = await world.register();
  const peer = await world.connect(world.liMei);
  const ending = (await peer.open(nameOf(idOf("client", id), 3))).ended();
  expect(ending).toEqual({ code: 4410, detail: "restored 1" });
});

test("[CC5] who loses a client is out of its documents at once, who gains more comes back", async () => {
  const { id, contact, client, agreement } = await world.register();
  const clientId = clientIdSchema.parse(id);
  const [mei, jie] = [await world.connect(world.liMei), await world.connect(world.chenJie)];
  const [secret, card] = [await mei.open(contact), await mei.open(client)];
  const consenting = await jie.open(agreement);
  await world.zhouMin.visitor.call(assign, {
    command: command(),
    assignment: { client: clientId, staff: world.chenJie.id, as: "co" },
  });
  expect((await consenting.untilEnded()).code).toBe(1013);
  const reading = await jie.open(agreement);
  reading.send({ type: "step1", stateVector: Uint8Array.of(0) });
  await reading.next("step2");
  await world.zhouMin.visitor.call(endAssignment, {
    command: command(),
    client: clientId,
    staff: world.liMei.id,
  });
  expect((await secret.untilEnded()).code).toBe(4403);
  expect(card.ended()).toBeUndefined();
});

test("[CC6] a relay that stops acknowledges what is written, then goes away", async () => {
  const own = createHeldStorage();
  const relay = await startTestRelay({ storage: own.storage });
  const minna = await foundAgency(relay);
  const peer = await openPeer(minna.visitor);
  onTestFinished(peer.cut);
  await peer.create("desk/2026-11@1");
  const channel = await peer.open("desk/2026-11@1");
  const release = own.hold();
  const tab = world.sit(minna);
  channel.follow(tab);
  tab.say(`handover/${someClient()}`, { text: "明天九点换班" });
  channel.send({ type: "step1", stateVector: Uint8Array.of(0) });
  await channel.next("step2");
  const closing = relay.close();
  release();
  await closing;
  await peer.bell.until(() => peer.ended() !== undefined, "the socket is closed");
  expect(channel.acknowledged()).toBe(1);
  expect(peer.ended()?.code).toBe(1001);
});
