import { expect, test } from "vitest";
import { type DocumentName, idOf, nameOf } from "#shared/documents";
import type { JsonObject } from "#shared/kernel";
import { decodeFeedPage, eraseDocument, type FeedItem, setRoles } from "#shared/protocol";
import { granted, type Person } from "../support/agency.ts";
import { command, useWorld } from "./world.ts";

const world = useWorld();

/** A device of somebody: what the feed told it since it was last asked. */
function deviceOf({ visitor }: Person) {
  let [after, access] = ["", 0];
  return async (): Promise<readonly FeedItem[]> => {
    const items: FeedItem[] = [];
    for (let hasMore = true; hasMore; ) {
      const response = await visitor.feedPage("service", after, access);
      const page = decodeFeedPage(new Uint8Array(await response.arrayBuffer()));
      if (!page.ok) throw new Error(page.reason);
      ({ cursor: after, access, hasMore } = page.value);
      items.push(...page.value.items);
    }
    return items;
  };
}

const statesOf = (items: readonly FeedItem[], document: DocumentName) =>
  items.filter((item) => item.document === document).map(({ state }) => state);

/** Somebody opens an incident; what they say is durable when the promise says so. */
async function open(by: Person, opening: JsonObject) {
  const document = nameOf(idOf("incident", command()));
  const peer = await world.connect(by);
  expect(await peer.create(document)).toBeUndefined();
  const say = await speaker(by, document);
  await say("opening", { at: 1, kind: "complaint", words: "等了一小时没人理", ...opening });
  return { document, say };
}

async function speaker(by: Person, document: DocumentName) {
  const channel = await (await world.connect(by)).open(document);
  const tab = world.sit(by);
  channel.follow(tab);
  let said = 0;
  return async (about: string, says: JsonObject): Promise<void> => {
    tab.say(about, says);
    said += 1;
    await channel.untilAcknowledged(said);
  };
}

const codeOf = async (person: Person, document: DocumentName): Promise<number | undefined> =>
  (await (await world.connect(person)).open(document)).ended()?.code;

test("[FD9] whoever opened an incident reads it back, supervisors read it, and no other colleague", async () => {
  const { document } = await open(world.chenJie, {});
  expect(await codeOf(world.chenJie, document)).toBeUndefined();
  expect(await codeOf(world.zhouMin, document)).toBeUndefined();
  expect(await codeOf(world.liMei, document)).toBe(4403);
  expect(statesOf(await deviceOf(world.chenJie)(), document)).toEqual(["changed"]);
  expect(statesOf(await deviceOf(world.liMei)(), document)).toEqual([]);
});

test("[FD9] a handler gets it whole when named, with its minutes, and loses both when replaced", async () => {
  const { document } = await open(world.chenJie, {});
  const [device, chief] = [deviceOf(world.liMei), await world.connect(world.zhouMin)];
  const minutes = nameOf(idOf("note", command()));
  expect(await chief.create(minutes, document)).toBeUndefined();
  expect(statesOf(await device(), document)).toEqual([]);
  const say = await speaker(world.zhouMin, document);
  await say("handling", { handler: world.liMei.id });
  const told = await device();
  expect(told).toContainEqual(expect.objectContaining({ document, isWhole: true }));
  expect(statesOf(told, minutes)).toEqual(["changed"]);
  const channel = await (await world.connect(world.liMei)).open(document);
  await say("handling", { handler: world.zhouMin.id });
  expect((await channel.untilEnded()).code).toBe(4403);
  const lost = await device();
  expect([statesOf(lost, document), statesOf(lost, minutes)]).toEqual([["revoked"], ["revoked"]]);
  expect(await codeOf(world.liMei, minutes)).toBe(4403);
});

test("[FD9] whoever is complained about is refused as if it were not there, supervisor though they be", async () => {
  const { document } = await open(world.chenJie, { staff: [world.zhouMin.id] });
  const absent = nameOf(idOf("incident", command()));
  const peer = await world.connect(world.zhouMin);
  const answers = [];
  for (const name of [document, absent]) {
    const channel = await peer.open(name);
    answers.push({ ...channel.ended(), heard: channel.heard });
  }
  expect(answers[0]).toEqual(answers[1]);
  expect(await peer.create(document)).toBe(4403);
  expect(statesOf(await deviceOf(world.zhouMin)(), document)).toEqual([]);
});

test("[FD9] words that name a colleague are not shown to them, who had it open", async () => {
  const { document, say } = await open(world.chenJie, {});
  const device = deviceOf(world.zhouMin);
  expect(statesOf(await device(), document)).toEqual(["changed"]);
  const channel = await (await world.connect(world.zhouMin)).open(document);
  const before = channel.heard.length;
  await say("opening", { staff: [world.zhouMin.id] });
  expect((await channel.untilEnded()).code).toBe(4403);
  expect(channel.heard.slice(before).filter(({ type }) => type === "update")).toEqual([]);
  expect(statesOf(await device(), document)).toEqual(["revoked"]);
});

test("[FD9] before something is said, nobody but its maker is told of an incident", async () => {
  const document = nameOf(idOf("incident", command()));
  expect(await (await world.connect(world.liMei)).create(document)).toBeUndefined();
  expect(statesOf(await deviceOf(world.zhouMin)(), document)).toEqual([]);
  expect(await codeOf(world.chenJie, document)).toBe(4403);
});

test("[FD9] when every supervisor is complained about, an admin answers, and whoever opened it when there is none", async () => {
  const { zhouMin, zhouYun, liMei } = world;
  const { document } = await open(liMei, { staff: [zhouMin.id] });
  const device = deviceOf(zhouYun);
  expect(statesOf(await device(), document)).toEqual([]);
  const ofOpener = await speaker(liMei, document);
  await ofOpener("handling", { outcome: "请老板来谈" });
  const become = async (...roles: ("matchmaker" | "admin" | "supervisor")[]) =>
    granted(
      await zhouMin.visitor.call(setRoles, {
        ...{ command: command(), staff: zhouYun.id, roles, rights: [] },
      }),
    );
  await become("admin");
  expect(statesOf(await device(), document)).toEqual(["changed"]);
  const say = await speaker(zhouYun, document);
  await say("handling", { handler: zhouYun.id });
  await become("matchmaker");
  expect(await codeOf(zhouYun, document)).toBeUndefined();
});

test("[EP11] a client whom an incident halts is kept, and so is what is evidence by its kind", async () => {
  const wangMin = await world.register();
  const erase = (document: DocumentName) =>
    world.zhouMin.visitor.call(eraseDocument, { command: command(), document });
  const say = await speaker(world.chenJie, wangMin.client);
  const about = `halt/${command()}`;
  await say(about, { is: "blocked", on: "2026-11-24" });
  expect(await erase(wangMin.case)).toEqual({ ok: false, reason: "held" });
  await say(about, { is: "lifted" });
  expect(await erase(wangMin.case)).toEqual({ ok: true, value: {} });
  const { document, say: sayMore } = await open(world.zhouMin, { kind: "fraud" });
  expect(await erase(document)).toEqual({ ok: false, reason: "held" });
  await sayMore("handling", { isHeld: false });
  expect(await erase(document)).toEqual({ ok: true, value: {} });
});
