import { expect, test } from "vitest";
import { plainDateSchema, seededRandom, staffIdSchema } from "#shared/kernel";
import { matchCardOf } from "#shared/matching";
import type { Referrer } from "#shared/registry";
import type { ClientQuery } from "../client-query.ts";
import { clientOf } from "../fake-office.ts";
import type { ClientRecord } from "./client-record.ts";
import { createClientTable } from "./client-table.ts";
import { findSlots } from "./find.ts";
import { createLikenesses } from "./likenesses.ts";
import { createOrders } from "./orders.ts";
import { createRanks } from "./ranks.ts";
import { packTable, unpackTable } from "./snapshot.ts";
import { soundsOf, soundsOfPart } from "./sound.ts";

const zhou = staffIdSchema.parse("01JD00000000000000000ZHYVN");
const liMei = staffIdSchema.parse("01JD0000000000000000001MEY");
const day = (text: string) => plainDateSchema.parse(text);

const plain = (number: number, name: string | undefined): ClientRecord => ({
  id: clientOf(number),
  name,
  callName: undefined,
  sex: undefined,
  birthDate: undefined,
  city: undefined,
  education: undefined,
  maritalStatus: undefined,
  stage: "booking",
  tags: [],
  phoneTails: [],
  clashes: 0,
  loudClashes: 0,
  updatedAtMs: number,
  updatedBy: undefined,
  isPaused: false,
  dueOn: undefined,
  dueWhat: undefined,
  recheckOn: undefined,
  contactDueMs: undefined,
  dues: [],
  archivedOn: undefined,
  mergedInto: undefined,
  eraseOn: undefined,
  phoneHashes: [],
  notSame: [],
  excluded: [],
  referrer: undefined,
  contactPerson: undefined,
  personTail: undefined,
  match: matchCardOf({ value: () => undefined, entities: () => [], field: () => undefined }),
});

/** A table of people, numbered from 1; the later was changed later. */
function listOf(people: readonly (string | Partial<ClientRecord>)[]) {
  const table = createClientTable();
  const parts = {
    table,
    orders: createOrders(table),
    ranks: createRanks(table, soundsOfPart),
    likenesses: createLikenesses(table),
  };
  for (const [place, person] of people.entries()) {
    const record = typeof person === "string" ? { name: person } : person;
    const whole = { ...plain(place + 1, undefined), ...record };
    const sounds = soundsOf(whole.name ?? whole.callName ?? "");
    table.put(whole, sounds, { epoch: 1, generation: 1, lastRow: 1 });
  }
  const find = (query: Partial<ClientQuery>) =>
    [
      ...findSlots(
        { ...parts, hasLikeness: parts.likenesses.has },
        { text: "", order: "recent", ...query },
      ),
    ].map((slot) => table.row(slot).name ?? table.row(slot).callName);
  return { ...parts, find, search: (text: string) => find({ text }) };
}

test("a name is found by any part of it, its pinyin with or without spaces, and its initials", () => {
  const { search } = listOf(["王晓敏", "赵磊", "欧阳静"]);
  for (const text of ["晓敏", "王晓敏", "wangxiaomin", "wang xiao min", "WangXiao", "wxm", "xm"]) {
    expect(search(text), text).toEqual(["王晓敏"]);
  }
  for (const text of ["wangxm", "wxiaomin", "min", "xiaom", "ｗａｎｇ", "wang'xiao"]) {
    expect(search(text), text).toEqual(["王晓敏"]);
  }
  expect(search("ouyang")).toEqual(["欧阳静"]);
  expect(search("angx"), "not from the middle of a syllable").toEqual([]);
});

test("surnames are read as surnames, and as those read them who do not know", () => {
  const surnames = [
    "单雄",
    "仇英",
    "解珍",
    "区红",
    "查良",
    "曾国",
    "任贤",
    "朴真",
    "尉迟恭",
    "吕布",
  ];
  const { search } = listOf(surnames);
  const readings = ["shan", "qiu", "xie", "ou", "zha", "zeng", "ren", "piao", "yuchi", "lv"];
  for (const [place, reading] of readings.entries()) {
    expect(search(reading), reading).toContain(surnames[place]);
  }
  for (const [reading, name] of [
    ["dan", "单雄"],
    ["chou", "仇英"],
    ["cha", "查良"],
    ["lu", "吕布"],
  ] as const) {
    expect(search(reading), reading).toContain(name);
  }
});

test("a name in traditional characters is found by the simplified one's sound, and the other way round", () => {
  const { search } = listOf(["王晓敏", "陳靜"]);
  expect(search("王曉敏")).toEqual(["王晓敏"]);
  expect(search("陈静")).toEqual(["陳靜"]);
});

test("names that are not Chinese are found by any of their words", () => {
  const { search } = listOf(["Anna Lee", "阿依古丽·买买提", "𠮷野"]);
  expect(search("anna")).toEqual(["Anna Lee"]);
  expect(search("lee")).toEqual(["Anna Lee"]);
  expect(search("AL")).toEqual(["Anna Lee", "阿依古丽·买买提"].slice(0, 1));
  expect(search("maimaiti")).toEqual(["阿依古丽·买买提"]);
  expect(search("𠮷")).toEqual(["𠮷野"]);
});

test("the whole name comes first, then what begins so, then what has it inside; the latest first", () => {
  const { search } = listOf(["李王敏", "王敏", "王敏华", "王敏", "汪敏"]);
  expect(search("王敏")).toEqual(["王敏", "王敏", "王敏华", "李王敏"]);
  expect(search("wangmin")).toEqual(["汪敏", "王敏", "王敏", "王敏华", "李王敏"]);
});

test("several words must all be found, whatever each of them means", () => {
  const { find, search } = listOf([
    { name: "王敏", phoneTails: ["8000"], tags: ["vip"] },
    { name: "王敏", phoneTails: ["1234"] },
  ]);
  expect(search("wang 8000")).toHaveLength(1);
  expect(search("王敏 16400008000"), "a whole number counts by its end").toHaveLength(1);
  expect(search("8000 1234")).toEqual([]);
  expect(find({ text: "王 重点", tagWords: { vip: "重点服务" } })).toHaveLength(1);
});

test("whatever is typed does no harm", () => {
  const { search } = listOf(["王敏", { callName: "陈先生" }, {}]);
  for (const text of [
    ".*",
    "[",
    "\\",
    "(王",
    "😀",
    "\u0000",
    "|",
    ";",
    "\t",
    "%",
    "W;",
    "王\n敏\t",
  ]) {
    expect(() => search(text), JSON.stringify(text)).not.toThrow();
  }
  for (const text of [".*", "😀", "|", "a".repeat(100_000), "王敏".repeat(1_000)]) {
    expect(search(text), text.slice(0, 9)).toEqual([]);
  }
  expect(search(" 　\t;"), "nothing is asked").toHaveLength(3);
  expect(search("chen")).toEqual(["陈先生"]);
});

test("filters leave out whoever one of them is not about", () => {
  const { find, table } = listOf([
    { name: "甲", sex: "female", birthDate: day("1990-05-01"), stage: "matching", tags: ["vip"] },
    { name: "乙", sex: "male", birthDate: day("1980-05-01"), stage: "meeting" },
    { name: "丙", stage: "matching", clashes: 1, dueOn: day("2026-11-20") },
  ]);
  table.serve(
    new Map([
      [clientOf(1), [zhou, liMei]],
      [clientOf(2), [liMei]],
    ]),
  );
  expect(find({ stages: ["matching"] })).toEqual(["丙", "甲"]);
  expect(find({ sex: "male" })).toEqual(["乙"]);
  expect(find({ bornFrom: day("1985-01-01") })).toEqual(["甲"]);
  expect(find({ bornTo: day("1990-05-01") })).toEqual(["乙", "甲"]);
  expect(find({ tags: ["vip"] })).toEqual(["甲"]);
  expect(find({ serving: { staff: liMei } })).toEqual(["乙", "甲"]);
  expect(find({ serving: { staff: zhou } })).toEqual(["甲"]);
  expect(find({ serving: { nobodyBut: [] } })).toEqual(["丙"]);
  expect(find({ hasClash: true })).toEqual(["丙"]);
  expect(find({ dueTo: day("2026-11-19") })).toEqual([]);
  expect(find({ dueTo: day("2026-11-20") })).toEqual(["丙"]);
  expect(find({ changedFromMs: 2 })).toEqual(["丙", "乙"]);
});

test("lists are sorted by the sound of the name, by the latest change or by who came last", () => {
  const { find } = listOf([
    { name: "张伟", updatedAtMs: 9 },
    { name: "阿磊", updatedAtMs: 5 },
    { name: "万贵", updatedAtMs: 7 },
    { name: "王敏", updatedAtMs: 6 },
    { name: "王安", updatedAtMs: 1 },
    {},
  ]);
  expect(find({ order: "name" })).toEqual(["阿磊", "万贵", "王安", "王敏", "张伟", undefined]);
  expect(find({ order: "recent" })).toEqual(["张伟", "万贵", undefined, "王敏", "阿磊", "王安"]);
  expect(find({ order: "newest" })).toEqual([undefined, "王安", "王敏", "万贵", "阿磊", "张伟"]);
});

test("two people are alike when name and birth date or number agree, and nothing speaks against it", () => {
  const born = { birthDate: day("1992-05-20") };
  const { find, likenesses } = listOf([
    { name: "王敏", ...born },
    { name: "汪敏", ...born },
    { name: "王敏", birthDate: day("1980-01-01") },
    { name: "王敏" },
    { name: "赵磊", sex: "male", phoneTails: ["8000"] },
    { name: "赵磊", sex: "female", phoneTails: ["8000"] },
    { name: "李娜", ...born, notSame: [clientOf(8)], phoneTails: ["1111"] },
    { name: "李娜", ...born, phoneTails: ["1111"] },
  ]);
  expect(find({ hasLikeness: true })).toEqual(["汪敏", "王敏"]);
  expect(likenesses.of(0)).toEqual([
    { id: clientOf(2), name: "soundsAlike", isSameBirth: true, isSameTail: false },
  ]);
});

test("whoever is being registered is compared with all who are called alike or share birth date and number", () => {
  const { likenesses } = listOf([
    { name: "王敏", birthDate: day("1992-05-20"), phoneTails: ["8000"] },
    { name: "汪敏", birthDate: day("1980-01-01") },
    { name: "赵磊", birthDate: day("1992-05-20"), phoneTails: ["8000"] },
  ]);
  const seek = (name: string, birthDate?: string, tail?: string) =>
    likenesses
      .ofPerson(
        { name, birthDate: birthDate === undefined ? undefined : day(birthDate), tail },
        soundsOfPart(name),
      )
      .map(({ id }) => id);
  expect(seek("王敏")).toEqual([clientOf(1), clientOf(2)]);
  expect(seek("王敏", "1980-01-01")).toEqual([clientOf(2)]);
  expect(seek("孙静", "1992-05-20", "8000")).toEqual([clientOf(1), clientOf(3)]);
  expect(seek("孙静", "1992-05-20")).toEqual([]);
});

test("a snapshot gives back every row, without the gaps, and refuses what is not whole", () => {
  const random = seededRandom(5);
  const { table } = listOf(
    Array.from({ length: 300 }, (_, place) => ({
      name: `${random.pick(["王", "单", "Anna "])}${place}`,
      city: random.chance(0.5) ? "杭州" : undefined,
      phoneTails: random.pick([[], ["0007"], ["8000", "1234"]]),
      tags: random.pick([[], ["vip", "busyWeekdays"]] as const),
      birthDate: random.chance(0.5) ? day("1992-05-20") : undefined,
    })),
  );
  for (let number = 1; number < 300; number += 7) table.remove(clientOf(number));
  table.serve(new Map([[clientOf(2), [zhou, liMei]]]));
  const packed = packTable(table);
  const again = createClientTable();
  expect(unpackTable(again, packed)).toBe(true);
  const rowsOf = (one: typeof table) => one.ids().map((id) => one.row(one.slotOf(id)!));
  expect(rowsOf(again)).toEqual(rowsOf(table));
  for (const cut of [0, 3, 4, 40, packed.length - 1]) {
    expect(unpackTable(createClientTable(), packed.slice(0, cut)), `cut at ${cut}`).toBe(false);
  }
});

test("whoever is put away is in no list, and found by the whole name, the tail or the phone alone", () => {
  const archivedOn = day("2026-11-30");
  const { find, search } = listOf([
    "王敏",
    {
      name: "王敏华",
      archivedOn,
      eraseOn: day("2029-11-30"),
      phoneTails: ["8000"],
      phoneHashes: ["a"],
    },
    { name: "赵磊", archivedOn },
  ]);
  expect(find({})).toEqual(["王敏"]);
  expect(search("王")).toEqual(["王敏"]);
  expect(search("王敏")).toEqual(["王敏"]);
  expect(search("王敏华")).toEqual(["王敏华"]);
  expect(search("wang min hua")).toEqual(["王敏华"]);
  expect(search("8000")).toEqual(["王敏华"]);
  expect(find({ phoneHash: "a" })).toEqual(["王敏华"]);
  expect(find({ archived: "only" })).toEqual(["赵磊", "王敏华"]);
  expect(find({ archived: "only", text: "王" })).toEqual(["王敏华"]);
  expect(find({ archived: "too" })).toEqual(["赵磊", "王敏华", "王敏"]);
  expect(find({ archived: "only", eraseTo: day("2029-11-29") })).toEqual([]);
  expect(find({ archived: "only", eraseTo: day("2029-11-30") })).toEqual(["王敏华"]);
});

test("a merged card is in no list, search or likeness; the one at the end of the chain knows all of them", () => {
  const twins = { birthDate: day("1992-05-20") };
  const [, second, third] = [1, 2, 3].map((number) => plain(number, undefined).id);
  const { find, search, likenesses, table } = listOf([
    { name: "王敏", ...twins, mergedInto: second, phoneHashes: ["a"] },
    { name: "汪敏", ...twins, mergedInto: third },
    { name: "王民", ...twins },
    { name: "赵磊" },
  ]);
  expect(find({})).toEqual(["赵磊", "王民"]);
  expect(search("王敏")).toEqual([]);
  expect(search("wangmin")).toEqual(["王民"]);
  expect(find({ mergedInto: third })).toEqual(["汪敏", "王敏"]);
  expect(find({ mergedInto: second })).toEqual([]);
  expect(find({ phoneHash: "a" })).toEqual(["王敏"]);
  expect(find({ hasLikeness: true })).toEqual([]);
  expect(likenesses.of(0)).toEqual([]);
  expect(
    likenesses.ofPerson({ name: "王敏", birthDate: twins.birthDate, tail: undefined }, ["wangmin"]),
  ).toMatchObject([{ id: third }]);

  const back = { ...plain(2, undefined), name: "汪敏", ...twins };
  table.put(back, soundsOf("汪敏"), { epoch: 1, generation: 1, lastRow: 2 });
  expect(find({})).toEqual(["赵磊", "王民", "汪敏"]);
  expect(find({ mergedInto: second })).toEqual(["王敏"]);
  expect(find({ hasLikeness: true })).toEqual(["王民", "汪敏"]);
});

test("of two cards merged into each other apart one is still in the list", () => {
  const [first, second] = [1, 2].map((number) => plain(number, undefined).id);
  const { find } = listOf([
    { name: "王敏", mergedInto: second },
    { name: "汪敏", mergedInto: first },
  ]);
  expect(find({})).toEqual(["王敏"]);
  expect(find({ mergedInto: first })).toEqual(["汪敏"]);
});

test("clients are found by what is due for them, whatever else is due before", () => {
  const { find } = listOf([
    { name: "王敏", dues: ["followUp", "rightsRequest"] },
    { name: "赵磊", dues: ["followUp"] },
  ]);
  expect(find({ dueWhat: "rightsRequest" })).toEqual(["王敏"]);
  expect(find({ dueWhat: "followUp" })).toEqual(["赵磊", "王敏"]);
});

test("whom another card keeps apart from a client is found from the client's side too", () => {
  const { find } = listOf([{ name: "王敏" }, { name: "赵磊", excluded: [clientOf(1)] }]);
  expect(find({ excludes: clientOf(1) })).toEqual(["赵磊"]);
  expect(find({ excludes: clientOf(2) })).toEqual([]);
});

test("whom a client sent is found, and whom somebody sent who has only a name", () => {
  const { find, table } = listOf([
    { name: "王敏" },
    { name: "赵磊", referrer: { client: clientOf(1) } },
    { name: "陈静", referrer: { named: "社区王阿姨" } },
    { name: "孙浩", referrer: { named: "社区 王阿姨" } },
    { name: "林晓雯", referrer: { client: clientOf(9) } },
  ]);
  const sentBy = (...referrers: readonly Referrer[]) => find({ sentBy: referrers, order: "name" });
  expect(sentBy({ client: clientOf(1) })).toEqual(["赵磊"]);
  expect(sentBy({ client: clientOf(1) }, { client: clientOf(9) })).toEqual(["林晓雯", "赵磊"]);
  expect(sentBy({ named: "社区王阿姨" })).toEqual(["陈静", "孙浩"]);
  expect(sentBy({ client: clientOf(2) })).toEqual([]);
  expect(sentBy()).toEqual([]);
  const kept = createClientTable();
  expect(unpackTable(kept, packTable(table))).toBe(true);
  expect(kept.columns.referrer.get(1)).toBe(clientOf(1));
});

test("a mother who is a client is found by those whose contact person she is", () => {
  const { find } = listOf([{ name: "王桂兰" }, { name: "王敏", contactPerson: clientOf(1) }]);
  expect(find({ calledThrough: [clientOf(1)] })).toEqual(["王敏"]);
  expect(find({ calledThrough: [clientOf(2)] })).toEqual([]);
});

test("a client is found by the contact person's tail, and is not like somebody whose own it is", () => {
  const { find, table, likenesses } = listOf([
    { name: "王敏", phoneTails: ["9000"], personTail: "0814" },
    { name: "王桂兰", phoneTails: ["0814"] },
  ]);
  expect(find({ text: "0814" })).toEqual(["王桂兰", "王敏"]);
  expect(table.row(0)).toMatchObject({ phoneTails: ["9000"], personTail: "0814" });
  expect(likenesses.has(0)).toBe(false);
});
