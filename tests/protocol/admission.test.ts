import { expect, test } from "vitest";
import * as Y from "yjs";
import type { Fact, FactId } from "#shared/documents";
import { bring, type Tab } from "#shared/testing";
import type { Person } from "../support/agency.ts";
import {
  contentRefs,
  forge,
  item,
  members,
  range,
  raw,
  type Struct,
  values,
  type Where,
} from "../support/forge.ts";
import type { PeerChannel } from "../support/peer.ts";
import { useWorld } from "./world.ts";

const world = useWorld();
const state = (doc: Y.Doc, known?: Uint8Array): Uint8Array => Y.encodeStateAsUpdate(doc, known);
const own = 77;
const run = "BBBBBBBBBB";
const fact = (n: number, change: Partial<Fact> = {}): Fact => ({
  id: `${run}.${n}` as FactId,
  at: 1,
  by: world.liMei.id,
  about: "profile",
  says: { city: "杭州" },
  v: 1,
  ...change,
});

/** Opens a new client's card. */
async function openCard(person: Person = world.liMei): Promise<PeerChannel> {
  const { client } = await world.register();
  return (await world.connect(person)).open(client);
}

/** The code with which a new card is closed when this comes. */
async function codeAfter(update: Uint8Array): Promise<number> {
  const channel = await openCard();
  channel.send({ type: "update", update });
  return (await channel.untilEnded()).code;
}

const begin = (...structs: readonly Struct[]): Uint8Array =>
  forge({ sections: [{ client: own, clock: 0, structs }] });

test("[AD1] whatever does not append values to the facts is refused", async () => {
  const honest = begin(values({}, fact(1)));
  const deletes = forge({ sections: [], deletes: [[own, [[0, 1]]]] });
  const other = [
    Uint8Array.of(...honest, 0),
    honest.subarray(0, -1),
    deletes,
    begin(range(0, 5)),
    begin(values({ parent: "secrets" }, fact(1))),
    begin(item(contentRefs.string, {}, raw(1, 120))),
    begin(item(contentRefs.type, {}, raw(0))),
    Y.convertUpdateFormatV1ToV2(honest),
  ];
  for (const update of other) expect(await codeAfter(update)).toBe(4400);
  const channel = await openCard();
  channel.send({ type: "update", update: honest });
  await channel.untilAcknowledged(1);
});

test("[AD2] an item in the middle, in a map, or after itself is refused", async () => {
  const places: readonly Where[] = [
    { parentSub: "boss" },
    { rightOrigin: [own, 0] },
    { origin: [own, 0] },
    { parent: [own, 0] },
  ];
  for (const where of places) expect(await codeAfter(begin(values(where, fact(1))))).toBe(4400);
});

test("[AD2] what each client id says is a chain of its own: whatever follows another is refused", async () => {
  const two = (where: Where): Uint8Array => begin(values({}, fact(1)), values(where, fact(2)));
  expect(await codeAfter(two({}))).toBe(4400);
  expect(await codeAfter(two({ origin: [own + 1, 0] }))).toBe(4400);
  expect(await codeAfter(two({ rightOrigin: [own, 0] }))).toBe(4400);
  const pushed = new Y.Doc();
  const array = pushed.getArray<Fact>("facts");
  array.push([fact(1)]);
  pushed.clientID = own;
  array.push([fact(2)]);
  expect(await codeAfter(state(pushed))).toBe(4400);
  const channel = await openCard();
  channel.send({ type: "update", update: two({ origin: [own, 0] }) });
  await channel.untilAcknowledged(1);
});

test("[AD3] what is not a fact of its kind of document is refused, and so is one too large", async () => {
  const bad: readonly unknown[] = [
    null,
    fact(1, { about: "phone/1" }),
    fact(1, { says: { salary: 1 } }),
    members(["__proto__", null], ...Object.entries(fact(1))),
  ];
  for (const value of bad) expect(await codeAfter(begin(values({}, value)))).toBe(4400);
  const large = fact(1, { says: { note: "字".repeat(6000) } });
  expect(await codeAfter(begin(values({}, large)))).toBe(4413);
});

test("[AD4] a fact in somebody else's name, or that its author may not say, is refused", async () => {
  expect(await codeAfter(begin(values({}, fact(1, { by: world.zhouMin.id }))))).toBe(4403);
  const reading = await openCard(world.zhouYun);
  const tab = world.sit(world.zhouYun);
  tab.say("profile", { city: "杭州" });
  reading.send({ type: "update", update: state(tab.doc) });
  expect((await reading.untilEnded()).code).toBe(4403);
});

test("[AD5] client ids, runs, places and fact ids belong to who and what used them first", async () => {
  const { client } = await world.register();
  const mei = await (await world.connect(world.liMei)).open(client);
  const tab = world.sit(world.liMei);
  mei.follow(tab);
  const said = tab.say("profile", { city: "杭州" });
  await mei.untilAcknowledged(1);
  const clash = async (person: Person, write: (tab: Tab) => void): Promise<number> => {
    const channel = await (await world.connect(person)).open(client);
    const forger = world.sit(person);
    write(forger);
    channel.send({ type: "update", update: state(forger.doc) });
    return (await channel.untilEnded()).code;
  };
  const takenClientId = (forger: Tab): void => {
    bring(tab.doc, forger.doc);
    forger.doc.clientID = tab.doc.clientID;
    forger.say("profile", { city: "宁波" });
  };
  const takenRun = (forger: Tab): void =>
    forger.append({ ...said, id: `${tab.run}.9` as FactId, by: forger.staff });
  const takenFact = (forger: Tab): void => forger.append({ ...said, says: { city: "宁波" } });
  const takenPlace = (forger: Tab): void => {
    forger.doc.clientID = tab.doc.clientID;
    forger.say("profile", { city: "宁波" });
  };
  expect(await clash(world.zhouMin, takenClientId)).toBe(4409);
  expect(await clash(world.zhouMin, takenRun)).toBe(4409);
  expect(await clash(world.liMei, takenFact)).toBe(4409);
  expect(await clash(world.liMei, takenPlace)).toBe(4409);
  const again = world.sit(world.liMei);
  again.append(said);
  mei.send({ type: "update", update: state(again.doc) });
  await mei.untilAcknowledged(2);
});

test("[AD6] of an update known in part, only the rest is sent on and stored", async () => {
  const { client } = await world.register();
  const mei = await (await world.connect(world.liMei)).open(client);
  const min = await (await world.connect(world.zhouMin)).open(client);
  const tab = world.sit(world.liMei);
  tab.say("profile", { city: "杭州" });
  mei.send({ type: "update", update: state(tab.doc) });
  await min.next("update");
  const known = Y.encodeStateVector(tab.doc);
  tab.say("profile", { city: "宁波" });
  mei.send({ type: "step2", update: state(tab.doc) });
  expect((await min.next("update")).update).toEqual(state(tab.doc, known));
});

test("[AD7] a gap is asked about; only an answer with a gap ends the channel", async () => {
  const channel = await openCard();
  await channel.next("step1");
  const [one, two] = [world.sit(world.liMei), world.sit(world.liMei)];
  one.say("profile", { city: "杭州" });
  bring(one.doc, two.doc);
  channel.follow(two);
  two.say("profile", { city: "宁波" });
  await channel.next("step1");
  channel.send({ type: "step2", update: Uint8Array.of(0, 0) });
  channel.send({ type: "step2", update: state(two.doc) });
  await channel.untilAcknowledged(3);
  const stubborn = await openCard();
  const missing = begin(values({}, fact(1, { over: ["CCCCCCCCCC.1" as FactId] })));
  for (const type of ["update", "step2", "step2"] as const) {
    stubborn.send({ type, update: missing });
  }
  expect((await stubborn.untilEnded()).code).toBe(4400);
});

test("[AD8] facts that wait for each other are refused", async () => {
  const circle = values({}, fact(1, { over: [fact(2).id] }), fact(2, { over: [fact(1).id] }));
  expect(await codeAfter(begin(circle))).toBe(4400);
});

test("[AD9] a fact of a newer vocabulary is told to try later", async () => {
  const newer = fact(1, { v: 999, says: { somethingNew: 1 } });
  expect(await codeAfter(begin(values({}, newer)))).toBe(1013);
});

test("[AD10] more than 1,000 client ids, in an update or of a person, are refused", async () => {
  const sections = Array.from({ length: 1001 }, (_, n) => ({
    client: 1000 + n,
    clock: 0,
    structs: [values({}, fact(n + 1))],
  }));
  expect(await codeAfter(forge({ sections }))).toBe(4413);
  const channel = await openCard();
  channel.send({ type: "update", update: forge({ sections: sections.slice(1) }) });
  await channel.untilAcknowledged(1);
  const more = forge({ sections: [{ client: 1, clock: 0, structs: [values({}, fact(2000))] }] });
  channel.send({ type: "update", update: more });
  expect((await channel.untilEnded()).code).toBe(1013);
});
