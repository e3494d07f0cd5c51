import { expect, test } from "vitest";
import { type DocumentName, type Fact, nameOf, readFacts, splitName } from "#shared/documents";
import { eraseDocument, eraseFacts, type FeedItem } from "#shared/protocol";
import type { Person } from "../support/agency.ts";
import { createHeldStorage } from "../support/held-storage.ts";
import type { PeerChannel } from "../support/peer.ts";
import { command, useWorld } from "./world.ts";

const held = createHeldStorage();
const world = useWorld({ storage: held.storage });

const inEpoch = (name: DocumentName, epoch: number): DocumentName =>
  nameOf(splitName(name).id, epoch);

/** A client with two remarks by 李梅, whose channel is open. */
async function written() {
  const documents = await world.register();
  const peer = await world.connect(world.liMei);
  const channel = await peer.open(documents.client);
  const tab = world.sit(world.liMei);
  channel.follow(tab);
  const first = tab.say("profile", { note: "在杭州" });
  const second = tab.say("profile", { height: 170 });
  await channel.untilAcknowledged(2);
  return { ...documents, peer, channel, tab, first, second };
}

const erase = (by: Person, document: DocumentName, facts: readonly Fact[]) =>
  by.visitor.call(eraseFacts, {
    command: command(),
    document,
    facts: facts.map(({ id }) => id),
  });

async function factsIn(channel: PeerChannel): Promise<readonly string[]> {
  channel.send({ type: "step1", stateVector: Uint8Array.of(0) });
  await channel.next("step2");
  return readFacts(channel.doc).map(({ id }) => id);
}

async function fed(person: Person, document: DocumentName) {
  const items = await person.visitor.feed("registry");
  return items.filter(
    (item) => splitName(item.document as DocumentName).id === splitName(document).id,
  );
}

test("[EP1] a new epoch is told with its cause to all who have the old one open, and to who comes later", async () => {
  const { client, channel, peer, first } = await written();
  expect(await erase(world.zhouMin, client, [first])).toEqual({ ok: true, value: { erased: 1 } });
  expect(await channel.untilEnded()).toEqual({ code: 4410, detail: "erased 2" });
  expect((await peer.open(client)).ended()).toEqual({ code: 4410, detail: "erased 2" });
});

test("[EP2] in the new epoch is all that stays, by whom it was, and it can be written to", async () => {
  const { client, peer, first, second } = await written();
  await erase(world.zhouMin, client, [first]);
  const channel = await peer.open(inEpoch(client, 2));
  expect(await factsIn(channel)).toEqual([second.id]);
  const later = world.sit(world.liMei);
  channel.follow(later);
  const said = later.say("profile", { note: "在苏州" });
  await channel.untilAcknowledged(1);
  const other = await peer.open(inEpoch(client, 2));
  expect(new Set(await factsIn(other))).toEqual(new Set([second.id, said.id]));
});

test("[EP3] the feed names a document in its newest epoch only, whole, with all epochs begun", async () => {
  const { client, first, second } = await written();
  await erase(world.zhouMin, client, [first]);
  await erase(world.zhouMin, client, [second]);
  const items: readonly FeedItem[] = await fed(world.liMei, client);
  expect(items).toHaveLength(1);
  const begun = [2, 3].map((epoch) => ({ epoch, cause: "erased" }));
  expect(items[0]).toMatchObject({ document: inEpoch(client, 3), isWhole: true, begun });
  expect(items[0]).toMatchObject({ erasedFacts: [first.id, second.id].sort() });
});

test("[EP4] a fact that stays may be said again in the new epoch: it is the same fact", async () => {
  const { client, peer, first, second } = await written();
  await erase(world.zhouMin, client, [first]);
  const channel = await peer.open(inEpoch(client, 2));
  const again = world.sit(world.liMei);
  channel.follow(again);
  again.append(second);
  await channel.untilAcknowledged(1);
  expect(channel.ended()).toBeUndefined();
});

test("[EP5] making a document that has a later epoch does nothing", async () => {
  const { client, peer, first } = await written();
  await erase(world.zhouMin, client, [first]);
  expect(await peer.create(client)).toBeUndefined();
  expect(await fed(world.liMei, client)).toMatchObject([{ document: inEpoch(client, 2) }]);
});

test("[EP6] only a supervisor who may read and write a document erases in it, once for each command", async () => {
  const { client, first } = await written();
  expect(await erase(world.liMei, client, [first])).toMatchObject({ reason: "notAllowed" });
  const asked = { command: command(), document: client, facts: [first.id] };
  const once = await world.zhouMin.visitor.call(eraseFacts, asked);
  expect(await world.zhouMin.visitor.call(eraseFacts, asked)).toEqual(once);
  expect(await held.storage.documents.latest(splitName(client).id)).toMatchObject({
    name: inEpoch(client, 2),
  });
});

test("[EP7] a document erased as a whole is gone in all its epochs, and its key with it", async () => {
  const { client, channel, peer } = await written();
  const asked = { command: command(), document: client };
  expect(await world.zhouMin.visitor.call(eraseDocument, asked)).toEqual({ ok: true, value: {} });
  expect(await world.zhouMin.visitor.call(eraseDocument, asked)).toEqual({ ok: true, value: {} });
  expect((await channel.untilEnded()).code).toBe(4404);
  expect((await peer.open(client)).ended()?.code).toBe(4404);
  expect(await peer.create(client)).toBe(4404);
  expect(await fed(world.liMei, client)).toEqual([{ state: "gone", document: client }]);
});

test("[EP7] a supervisor erases also what only those who serve the client may write", async () => {
  const { assessment } = await world.register(world.liMei);
  const asked = { command: command(), document: assessment };
  expect(await world.liMei.visitor.call(eraseDocument, asked)).toEqual({
    ok: false,
    reason: "notAllowed",
  });
  expect(await world.zhouMin.visitor.call(eraseDocument, asked)).toEqual({ ok: true, value: {} });
  const again = { command: command(), document: assessment };
  expect(await world.zhouMin.visitor.call(eraseDocument, again)).toEqual({
    ok: false,
    reason: "unknownDocument",
  });
});
