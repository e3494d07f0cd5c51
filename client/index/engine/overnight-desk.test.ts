import { expect, test } from "vitest";
import { idOf } from "#shared/documents";
import { plainDateSchema } from "#shared/kernel";
import { until } from "../../platform/fake.ts";
import { clientOf, type IndexOffice, liMei, openIndexOffice, type Word } from "../fake-office.ts";
import type { OvernightOrder } from "../overnight-query.ts";
import { createEngine } from "./create-engine.ts";
import type { IndexEngine, IndexNews } from "./engine.ts";
import { packStamps } from "./stamps.ts";

const today = plainDateSchema.parse("2026-11-30");
const tomorrow = plainDateSchema.parse("2026-12-01");
const nowMs = Date.parse("2026-11-30T02:00:00Z");
const nobodyProposed = { ofTwo: [], busy: [], proposed: [] } as const;
const order: OvernightOrder = { today, nowMs, pairs: nobodyProposed };

/** Somebody who may be introduced at once. */
const free = (name: string, sex: "female" | "male", ...more: readonly Word[]): readonly Word[] => [
  ["profile", { name, sex, birthDate: "1992-05-20" }],
  ["matching", { consent: "given" }],
  ...["service", "showProfile", "ranking"].map(
    (purpose): Word => [`consented/${purpose}`, { is: "given" }],
  ),
  ["verified/single", { on: "2026-06-01" }],
  ...more,
];

async function openEngine(office: IndexOffice) {
  const heard: IndexNews[] = [];
  const engine = createEngine(office.tab, (news) => heard.push(news));
  await engine.open({
    vault: office.handle,
    clients: packStamps(await office.stamps("client")),
    cases: packStamps(await office.stamps("case")),
  });
  await until(() => heard.at(-1)?.isBuilt === true, "the index to be built");
  return { engine, heard };
}

/** Makes the list to its end; answers in how many slices. */
async function make(engine: IndexEngine, from: OvernightOrder = order): Promise<number> {
  await engine.beginOvernight(from);
  for (let slices = 1; ; slices += 1) {
    const { type } = await engine.goOnOvernight();
    if (type !== "running") return slices;
  }
}

async function listOf(
  engine: IndexEngine,
  day = today,
  staff = undefined as typeof liMei | undefined,
) {
  const list = await engine.overnightList({ today: day, atMost: 50, staff });
  if (list === "none") throw new Error("no list is kept");
  return list;
}

test("王敏 and 赵磊 stand in each other's list, who is paused or not verified in none; it outlives a start", async () => {
  const office = await openIndexOffice();
  await office.say(1, free("王敏", "female"));
  await office.say(2, free("赵磊", "male"));
  await office.say(3, free("张伟", "male", ["matching", { isPaused: true }]));
  await office.say(4, free("陈杰", "male", ["verified/single", { on: null }]));
  const { engine } = await openEngine(office);
  expect(await engine.overnightList({ today, atMost: 50 })).toBe("none");
  await make(engine);
  const list = await listOf(engine);
  expect(list).toMatchObject({ day: today, asOfMs: nowMs, count: 2, withNew: 2, held: 2 });
  expect(
    list.lines.map(({ client, candidates }) => [client, candidates.map(({ id }) => id)]),
  ).toEqual([
    [clientOf(1), [clientOf(2)]],
    [clientOf(2), [clientOf(1)]],
  ]);

  const again = await openEngine(office);
  expect(await listOf(again.engine)).toEqual(list);
});

test("each colleague sees the lists of the own clients, and what the day before had is not new", async () => {
  const office = await openIndexOffice();
  await office.say(1, free("王敏", "female"));
  await office.say(2, free("赵磊", "male"));
  const { engine, heard } = await openEngine(office);
  await engine.serve([[clientOf(1), [liMei]]]);
  await make(engine);
  expect((await listOf(engine, today, liMei)).lines.map(({ client }) => client)).toEqual([
    clientOf(1),
  ]);
  await office.say(3, free("张伟", "male"));
  const stamp = await office.stamp(idOf("client", clientOf(3)));
  await engine.change({ here: packStamps(stamp ? [stamp] : []), gone: [], servings: [] });
  await until(() => heard.at(-1)?.count === 3, "the third client");
  await make(engine, { ...order, today: tomorrow, nowMs: nowMs + 86_400_000 });
  const [mine] = (await listOf(engine, tomorrow, liMei)).lines;
  expect(mine?.candidates.map(({ id, isNew }) => [id, isNew])).toEqual([
    [clientOf(2), false],
    [clientOf(3), true],
  ]);
});

test("made again on the same day, who came today is still new", async () => {
  const office = await openIndexOffice();
  await office.say(1, free("王敏", "female"));
  await office.say(2, free("赵磊", "male"));
  const { engine } = await openEngine(office);
  await make(engine);
  await make(engine, { ...order, nowMs: nowMs + 1_000 });
  expect((await listOf(engine)).withNew).toBe(2);
});

test("a card that changed since is named as older, and who is paused meanwhile is gone", async () => {
  const office = await openIndexOffice();
  await office.say(1, free("王敏", "female"));
  await office.say(2, free("赵磊", "male"));
  await office.say(3, free("张伟", "male"));
  const { engine, heard } = await openEngine(office);
  await make(engine);
  await office.say(2, [["profile", { city: "杭州市" }, nowMs + 5_000]]);
  await office.say(3, [["matching", { isPaused: true }, nowMs + 5_000]]);
  const stamps = await Promise.all(
    [2, 3].map((one) => office.stamp(idOf("client", clientOf(one)))),
  );
  const told = heard.length;
  await engine.change({
    here: packStamps(stamps.filter((stamp) => stamp !== undefined)),
    gone: [],
    servings: [],
  });
  await until(() => heard.length > told, "both to be read again");
  const list = await listOf(engine);
  expect(list.isStale).toBe(true);
  const line = list.lines.find(({ client }) => client === clientOf(1));
  expect(line?.candidates.map(({ id, isStale }) => [id, isStale])).toEqual([[clientOf(2), true]]);
});

test("what is left is not made, and the list of the last time stays", async () => {
  const office = await openIndexOffice();
  for (let number = 1; number <= 40; number += 1) {
    await office.say(number, free(`客户${number}`, number % 2 ? "female" : "male"));
  }
  const { engine } = await openEngine(office);
  expect(await make(engine)).toBeGreaterThan(3);
  const before = await listOf(engine);
  await engine.beginOvernight({ ...order, nowMs: nowMs + 1_000 });
  expect((await engine.goOnOvernight()).type).toBe("running");
  await engine.leaveOvernight();
  expect(await engine.goOnOvernight()).toEqual({ type: "none" });
  expect(await listOf(engine)).toEqual(before);
});

test("two who keep apart, or were introduced of late, do not stand in each other's list", async () => {
  const office = await openIndexOffice();
  const apart: Word = [`exclusion/${clientOf(2)}`, { client: clientOf(2), why: "byWish" }];
  await office.say(1, free("王敏", "female", apart));
  await office.say(2, free("赵磊", "male"));
  await office.say(3, free("张伟", "male"));
  await office.say(4, free("李娜", "female"));
  const { engine } = await openEngine(office);
  const pairs = {
    ofTwo: [[clientOf(1), clientOf(3), [{ type: "coolingDown", untilMs: nowMs + 1 }]]],
    busy: [],
    proposed: [],
  } as const;
  await make(engine, { ...order, pairs });
  const list = await listOf(engine);
  expect(
    list.lines.map(({ client, candidates }) => [client, candidates.map(({ id }) => id)]),
  ).toEqual([
    [clientOf(2), [clientOf(4)]],
    [clientOf(3), [clientOf(4)]],
    [clientOf(4), [clientOf(2), clientOf(3)]],
  ]);
  expect(list.empty).toBe(1);
});

test("a list made before most clients had come to the device says so", async () => {
  const office = await openIndexOffice();
  await office.say(1, free("王敏", "female"));
  const early = await openEngine(office);
  await make(early.engine);
  expect((await listOf(early.engine)).isPartial).toBe(false);

  await office.say(2, free("赵磊", "male"));
  const later = await openEngine(office);
  await until(() => later.heard.at(-1)?.count === 2, "赵磊 to be read");
  expect(await listOf(later.engine)).toMatchObject({ count: 0, isPartial: true });
  await make(later.engine);
  expect(await listOf(later.engine)).toMatchObject({ count: 2, isPartial: false });
});
