import { expect, test } from "vitest";
import { type DocumentId, idOf } from "#shared/documents";
import { type ClientId, seededRandom } from "#shared/kernel";
import { until } from "../../platform/fake.ts";
import type { ClientQuery } from "../client-query.ts";
import { clientOf, type IndexOffice, liMei, openIndexOffice } from "../fake-office.ts";
import { unpackId, wordsOfId } from "../table/pack-id.ts";
import { createEngine } from "./create-engine.ts";
import type { IndexEngine, IndexNews, Serving } from "./engine.ts";
import { packStamps } from "./stamps.ts";

/** An engine beside the test, open over an office. */
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

const idsOf = (packed: Uint32Array): readonly ClientId[] =>
  Array.from({ length: packed.length / wordsOfId }, (_, place) =>
    unpackId(packed, place * wordsOfId),
  );

const everybody: ClientQuery = { text: "", order: "recent" };

async function namesOf(engine: IndexEngine, query: Partial<ClientQuery> = {}) {
  const ids = idsOf(await engine.find({ ...everybody, ...query }));
  return (await engine.rows(ids)).map((row) => row?.name);
}

async function tell(office: IndexOffice, engine: IndexEngine, ids: readonly DocumentId[]) {
  const stamps = await Promise.all(ids.map(office.stamp));
  await engine.change({
    here: packStamps(stamps.filter((stamp) => stamp !== undefined)),
    gone: ids.filter((_, place) => stamps[place] === undefined),
    servings: [],
  });
}

const named = (name: string, rest = {}) => ["profile", { name, ...rest }] as const;

test("an index reads every client here, and follows who comes, changes and goes", async () => {
  const office = await openIndexOffice();
  await office.say(1, [named("王敏", { city: "杭州" })]);
  await office.say(2, [named("赵磊")]);
  const { engine, heard } = await openEngine(office);
  expect(await namesOf(engine)).toEqual(["赵磊", "王敏"]);

  await office.say(3, [named("单晓")]);
  await tell(office, engine, [idOf("client", clientOf(3))]);
  await until(() => heard.at(-1)?.count === 3, "the third client");
  expect(heard.at(-1)?.changed).toEqual([clientOf(3)]);
  expect(await namesOf(engine, { text: "shan" })).toEqual(["单晓"]);

  await office.remove(1);
  await tell(office, engine, [idOf("client", clientOf(1))]);
  expect(heard.at(-1)).toMatchObject({ count: 2, changed: [clientOf(1)] });
  expect(await namesOf(engine)).toEqual(["单晓", "赵磊"]);
  await engine.close();
});

test("the next start reads the snapshot and only what changed since", async () => {
  const office = await openIndexOffice();
  for (let number = 1; number <= 20; number += 1) await office.say(number, [named(`王${number}`)]);
  const first = await openEngine(office);
  const serving: Serving = [clientOf(7), [liMei]];
  await first.engine.serve([serving]);
  await until(() => first.heard.length > 1, "news");
  await office.advance(60_000);
  await first.engine.close();

  await office.say(7, [["profile", { city: "宁波" }]]);
  await office.remove(8);
  const second = await openEngine(office);
  await until(() => second.heard.length > 1, "what changed to be read");
  expect(second.heard.map(({ changed }) => changed)).toEqual([undefined, [clientOf(7)]]);
  const [row] = await second.engine.rows([clientOf(7)]);
  expect(row).toMatchObject({ name: "王7", city: "宁波", staff: [liMei] });
  expect(await namesOf(second.engine, { serving: { staff: liMei } })).toEqual(["王7"]);
  expect(second.heard.at(-1)?.count).toBe(19);
  await second.engine.close();
});

test("a snapshot that is damaged or of another version is built again", async () => {
  for (const bytes of [Uint8Array.of(1, 2, 3), new Uint8Array(4000)]) {
    const office = await openIndexOffice();
    await office.say(1, [named("王敏")]);
    await office.vault.write([{ type: "snapshot", key: "clients", bytes }]);
    const { engine } = await openEngine(office);
    expect(await namesOf(engine)).toEqual(["王敏"]);
    await engine.close();
  }
});

test("the titles of notes in the case file are found, and go with them", async () => {
  const office = await openIndexOffice();
  await office.say(1, [named("王敏")]);
  const note = "note/01JE0000000000000000000001";
  await office.say(1, [[note, { title: "第一次面谈" }]], "case");
  const { engine, heard } = await openEngine(office);
  const caseFile = idOf("case", clientOf(1));
  const toldOfHer = () => heard.filter(({ changed }) => changed?.[0] === clientOf(1)).length;
  await until(() => toldOfHer() === 2, "the titles");
  expect(await namesOf(engine, { text: "面谈" })).toEqual(["王敏"]);
  await office.vault.write([{ type: "remove", document: `${caseFile}@1` as never, edits: 0 }]);
  await tell(office, engine, [caseFile]);
  expect(await namesOf(engine, { text: "面谈" })).toEqual([]);
  await engine.close();
});

const seeds = [1, 2, 3, 4];
test.each(seeds)(
  "an index that followed changes is one that was built anew (seed %i)",
  async (seed) => {
    const office = await openIndexOffice(seed);
    const random = seededRandom(seed);
    const { engine, heard } = await openEngine(office);
    const wordsOfChance = () => [
      named(random.pick(["王敏", "单晓", "Anna Lee", "赵磊", "欧阳静", "汪敏"]), {
        birthDate: `19${random.integer(70, 99)}-0${random.integer(1, 9)}-11`,
        sex: random.pick(["female", "male"]),
      }),
      ["phoneTail/1", { tail: String(random.integer(1000, 1009)) }] as const,
    ];
    for (let step = 0; step < 60; step += 1) {
      const client = random.integer(1, 15);
      if (random.chance(0.2)) await office.remove(client);
      else await office.say(client, wordsOfChance());
      if (random.chance(0.7)) await tell(office, engine, [idOf("client", clientOf(client))]);
      if (random.chance(0.2)) await engine.find({ ...everybody, order: "name" });
    }
    const all = Array.from({ length: 15 }, (_, place) => idOf("client", clientOf(place + 1)));
    await tell(office, engine, all);
    const anew = await openEngine(office);
    const count = anew.heard.at(-1)?.count;
    await until(() => heard.at(-1)?.count === count, "the same number");
    await office.tab.breathe();
    for (const text of ["", "wang", "wm", "王敏", "shan", "1003", "al", "ouyang jing", "敏"]) {
      for (const order of ["recent", "name", "newest"] as const) {
        const query = { text, order };
        const grown = idsOf(await engine.find(query));
        expect(grown, `${text} ${order}`).toEqual(idsOf(await anew.engine.find(query)));
        expect(await engine.rows(grown)).toEqual(await anew.engine.rows(grown));
      }
    }
    await engine.close();
    await anew.engine.close();
  },
);

test("who was like somebody that changed is told of too", async () => {
  const office = await openIndexOffice();
  const born = { birthDate: "1992-05-20" };
  await office.say(1, [named("王敏", born)]);
  await office.say(2, [named("汪敏", born)]);
  const { engine, heard } = await openEngine(office);
  await office.advance(2_000);
  const likenesses = async () =>
    (await engine.rows([clientOf(1), clientOf(2)])).map((row) => row?.hasLikeness);
  expect(await likenesses()).toEqual([true, true]);
  const before = heard.length;
  await office.say(1, [[`notSame/${clientOf(2)}`, { on: "2026-11-24" }]]);
  await tell(office, engine, [idOf("client", clientOf(1))]);
  await until(() => heard.length > before, "news");
  expect([...(heard.at(-1)?.changed ?? [])].sort()).toEqual([clientOf(1), clientOf(2)]);
  expect(await likenesses()).toEqual([false, false]);
  await engine.close();
});
