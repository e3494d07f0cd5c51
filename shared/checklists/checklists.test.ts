import { describe, expect, test } from "vitest";
import { momentOf } from "#shared/appointments";
import {
  hybridTimeOf,
  type Json,
  type JsonObject,
  plainDateSchema,
  staffIdSchema,
} from "#shared/kernel";
import { dayLists, type Person } from "./day.ts";
import { aboutFix, readFixes, waitsFor } from "./fixes.ts";
import { gearRefusal, pieces, readGear, readGearMoves, stockOf } from "./gear.ts";
import { monthRows } from "./month.ts";
import type { Said } from "./said.ts";
import { isStandardGear, isStandardItem, isStandardList, sayStandards } from "./standard.ts";
import { aboutTick, mayTick, readTicks, sayTick } from "./ticks.ts";
import { latestVersions, madeApart, readVersions } from "./versions.ts";

const day = (text: string) => plainDateSchema.parse(text);
const today = day("2026-11-30");
const lin = staffIdSchema.parse("01JA0000000000000000000X1N");
const chen = staffIdSchema.parse("01JA0000000000000000000CHN");
const zhou = staffIdSchema.parse("01JA0000000000000000000ZHV");
const teaRoom = "01JA0000000000000000000TEA";

/** What one person said of one entity at a minute of today; words of one entity and field said apart all stand. */
type Word = readonly [
  about: string,
  says: JsonObject,
  by?: typeof lin,
  minute?: number,
  on?: string,
];

function said(...words: readonly Word[]): Said {
  const headsOf = (about: string, field: string) =>
    words
      .filter(([of, says]) => of === about && Object.hasOwn(says, field))
      .map(([, says, by = lin, minute = 530, on = today]) => ({
        value: says[field] as Json,
        fact: { by, at: hybridTimeOf(momentOf(day(on), minute)) },
      }))
      .sort((a, b) => b.fact.at - a.fact.at);
  const valuesOf = (about: string, field: string) => {
    const heads = headsOf(about, field);
    const same = (a: Json, b: Json) => JSON.stringify(a) === JSON.stringify(b);
    return heads.filter(({ value }, at) => heads.findIndex((one) => same(one.value, value)) === at);
  };
  return {
    value: (about, field) => headsOf(about, field)[0]?.value ?? undefined,
    entities: (type) => [
      ...new Set(words.map(([about]) => about).filter((about) => about.startsWith(`${type}/`))),
    ],
    field: (about, field) => {
      const [heads, values] = [headsOf(about, field), valuesOf(about, field)];
      return heads.length > 0 ? { heads, values, isClash: values.length > 1 } : undefined;
    },
  };
}

const content = (...ids: readonly string[]): JsonObject => ({
  ...{ part: "opening", scope: "person", roles: [] },
  items: ids.map((id) => ({ id })),
});
const first: Word = [
  "checklistVersion/openSelf",
  { checklist: "openSelf", from: "2026-11-01", content: content("badge", "mind") },
];
const second = (id: string, from: string, ...ids: readonly string[]): Word => [
  `checklistVersion/${id}`,
  { checklist: "openSelf", from, after: "openSelf", content: content(...ids) },
];
const newer = "01JB00000000000000000000V2";
const matchmaker = (id: typeof lin): Person => ({ id, roles: new Set(["matchmaker"]) });
const badgeOf = aboutTick(today, "badge", lin);

describe("ticks", () => {
  test("two devices that tick the same item apart tick it once, and the key of a tick fits", () => {
    const [tick, ...others] = readTicks(
      said(
        [badgeOf, { is: "fine", version: "openSelf" }, lin],
        [badgeOf, { is: "fine", version: "openSelf" }, zhou, 540],
      ),
    );
    expect(others).toEqual([]);
    expect(tick).toMatchObject({ is: "fine", item: "badge", whom: lin, apart: [], isLate: false });
    expect(tick?.signed.map(({ by }) => by)).toEqual([zhou, lin]);
    const longest = aboutTick(today, newer, teaRoom).slice("tick/".length);
    expect(longest).toHaveLength(64);
  });

  test("fine and not fine said apart both stand, who spoke later first", () => {
    const [tick] = readTicks(
      said(
        [badgeOf, { is: "fine", version: "openSelf" }, lin, 530],
        [badgeOf, { is: "notFine", note: "工作牌丢了", version: "openSelf" }, zhou, 531],
      ),
    );
    expect(tick?.apart.map(({ is, by }) => [is, by])).toEqual([
      ["notFine", zhou],
      ["fine", lin],
    ]);
    expect(tick?.note).toBe("工作牌丢了");
  });

  test("what was taken back is no tick, and one of a later day says so", () => {
    expect(readTicks(said([badgeOf, { is: null }]))).toEqual([]);
    const late = aboutTick(day("2026-11-28"), "badge", lin);
    expect(readTicks(said([late, { is: "fine" }]))).toMatchObject([{ isLate: true }]);
  });

  test("tomorrow is not ticked today, and a colleague's item only by a supervisor", () => {
    const wish = { day: today, today, me: lin, isSupervisor: false, colleague: lin };
    expect(mayTick(wish)).toMatchObject({ ok: true });
    expect(mayTick({ ...wish, day: day("2026-12-01") })).toMatchObject({ reason: "notYet" });
    expect(mayTick({ ...wish, colleague: chen })).toMatchObject({ reason: "notYours" });
    expect(mayTick({ ...wish, colleague: chen, isSupervisor: true })).toMatchObject({ ok: true });
    expect(mayTick({ ...wish, colleague: undefined })).toMatchObject({ ok: true });
  });

  test("a word over an older one clears what no longer belongs to it, and nothing else", () => {
    expect(sayTick({ is: "fine", version: "openSelf" }, undefined)).toEqual({
      ...{ is: "fine", version: "openSelf" },
    });
    const [before] = readTicks(said([badgeOf, { is: "notFine", note: "丢了" }]));
    expect(sayTick({ is: "fine", version: "openSelf" }, before)).toEqual({
      ...{ is: "fine", version: "openSelf", note: null },
    });
  });

  test("a device's own check says its figures with the tick", () => {
    const figures = "下行 86 Mbit/s，延迟 12 ms";
    const says = sayTick({ is: "fine", version: "openDevices", figures }, undefined);
    const about = aboutTick(today, "network", "office");
    expect(readTicks(said([about, says]))).toMatchObject([{ is: "fine", figures }]);
  });
});

describe("versions", () => {
  test("a change holds from its day on, and a tick keeps the version it was made by", () => {
    const versions = readVersions(said(first, second(newer, "2026-12-01", "badge", "shoes")));
    expect(versions.map(({ id, number }) => [id, number])).toEqual([
      ["openSelf", 1],
      [newer, 2],
    ]);
    const itemsOn = (on: string) =>
      dayLists(versions, [], day(on), { people: [matchmaker(lin)], rooms: "none" }).flatMap(
        ({ entries }) => entries.map(({ item }) => item.id),
      );
    expect(itemsOn("2026-10-31")).toEqual([]);
    expect(itemsOn("2026-11-30")).toEqual(["badge", "mind"]);
    expect(itemsOn("2026-12-01")).toEqual(["badge", "shoes"]);
    expect(latestVersions(versions).map(({ id }) => id)).toEqual([newer]);
  });

  test("a list that changed while it was half ticked shows both, and nothing ticked is lost", () => {
    const versions = readVersions(said(first, second(newer, "2026-11-30", "badge", "shoes")));
    const ticks = readTicks(
      said(
        [badgeOf, { is: "fine", version: "openSelf" }],
        [aboutTick(today, "mind", lin), { is: "fine", version: "openSelf" }],
        [aboutTick(today, "shoes", lin), { is: "fine", version: newer }],
      ),
    );
    const [list] = dayLists(versions, ticks, today, { people: [matchmaker(lin)], rooms: "none" });
    expect(list).toMatchObject({ done: 2, total: 2 });
    expect(list?.entries.map(({ item, by }) => [item.id, by?.version.number])).toEqual([
      ["badge", 1],
      ["shoes", undefined],
    ]);
    expect(list?.earlier.map(({ item }) => item.id)).toEqual(["mind"]);
    expect(list?.others.map(({ number }) => number)).toEqual([1]);
  });

  test("a list that ran out is accepted from a device that did not know, and shown as over", () => {
    const [about, says] = second(newer, "2026-11-30", "badge");
    const versions = readVersions(said(first, [about, { ...says, isRetired: true }]));
    const of = { people: [matchmaker(lin)], rooms: "none" } as const;
    expect(dayLists(versions, [], today, of)).toEqual([]);
    const ticks = readTicks(said([badgeOf, { is: "fine", version: "openSelf" }]));
    expect(dayLists(versions, ticks, today, of)).toMatchObject([{ isOver: true, done: 1 }]);
  });

  test("two changes made apart are seen until one of them is taken", () => {
    const other = "01JB00000000000000000000V3";
    const words = [
      first,
      second(newer, "2026-12-01", "badge"),
      second(other, "2026-12-01", "mind"),
    ];
    expect(madeApart(readVersions(said(...words))).map((all) => all.length)).toEqual([2]);
    const settled = readVersions(
      said(...words, [`checklistVersion/${other}`, { isDropped: true }]),
    );
    expect(madeApart(settled)).toEqual([]);
    expect(latestVersions(settled).map(({ id }) => id)).toEqual([newer]);
  });

  test("our own lists have codes for keys, and all their items belong to somebody", () => {
    const words = sayStandards(today).map(({ about, says }): Word => [about, says]);
    const versions = readVersions(said(...words));
    expect(versions).toHaveLength(7);
    for (const { checklist, content: of } of versions) {
      expect(isStandardList(checklist)).toBe(true);
      expect(of.items.filter(({ id }) => !isStandardItem(id))).toEqual([]);
    }
    const ids = versions.flatMap(({ content: of }) => of.items.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(readGear(said(...words)).every(({ key }) => isStandardGear(key))).toBe(true);
  });
});

describe("lists of a day", () => {
  const standards = readVersions(
    said(...sayStandards(day("2026-11-01")).map(({ about, says }): Word => [about, says])),
  );
  const namesFor = (person: Person, rooms: readonly string[] | "none") =>
    dayLists(standards, [], today, { people: [person], rooms }).map(({ key }) => key);

  test("each role has its own lists; a pure admin has none; rooms have one each", () => {
    expect(namesFor(matchmaker(lin), "none")).toEqual([
      ...["openSelf", "openClients", "gear", "closeSelf"].map((one) => `${one}~${lin}`),
    ]);
    expect(namesFor({ id: zhou, roles: new Set(["admin"]) }, "none")).toEqual([]);
    expect(namesFor(matchmaker(lin), [teaRoom])).toContain(`openRooms~${teaRoom}`);
    expect(namesFor(matchmaker(lin), [])).toContain("openRooms~office");
  });

  test("gear that is only needed at times is missed by nobody", () => {
    const [list] = dayLists(standards, [], today, {
      ...{ people: [matchmaker(lin)], rooms: "none" },
    }).filter(({ version }) => version.checklist === "gear");
    expect(list).toMatchObject({ done: 0, total: 1 });
  });
});

describe("a month", () => {
  const ground = {
    versions: readVersions(said(first)),
    ticks: readTicks(
      said(
        [aboutTick(day("2026-11-27"), "badge", lin), { is: "fine" }, lin, 530, "2026-11-27"],
        [aboutTick(day("2026-11-28"), "badge", lin), { is: "notFine" }, lin, 530, "2026-11-28"],
        [aboutTick(day("2026-11-28"), "mind", lin), { is: "fine" }, lin, 535, "2026-11-28"],
      ),
    ),
    days: ["2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29", "2026-11-30", "2026-12-01"].map(
      day,
    ),
    today,
    // Closed on Sundays: 2026-11-29 is one.
    settings: { week: [...Array.from({ length: 6 }, () => ({ from: 540, to: 1080 })), undefined] },
    away: [],
  };
  const person = { ...matchmaker(lin), isPartTime: false, since: day("2026-11-01") };
  const states = (of: Partial<typeof ground>, who = person) =>
    monthRows({ ...ground, ...of }, [who], "none")[0]?.days.map(({ state }) => state);

  test("a day left out or half done is a gap; a closed day, today and tomorrow are none", () => {
    expect(states({})).toEqual(["none", "part", "whole", "free", "none", "ahead"]);
    const [row] = monthRows(ground, [person], "none");
    expect(row?.gaps).toEqual(["2026-11-26", "2026-11-27"]);
    expect(row?.days[2]).toMatchObject({ failed: 1, signed: { by: lin } });
    expect(row?.days[2]?.amiss.map(({ item }) => item)).toEqual(["badge"]);
  });

  test("who is away, works part-time or was not here yet misses nothing", () => {
    const away = [
      {
        ...{ id: newer as never, month: "2026-11", staff: lin, kind: undefined },
        ...{ from: day("2026-11-26"), to: day("2026-11-26") },
      },
    ];
    expect(monthRows({ ...ground, away }, [person], "none")[0]?.days[0]?.state).toBe("away");
    expect(states({}, { ...person, isPartTime: true })?.[0]).toBe("free");
    expect(states({}, { ...person, since: day("2026-11-27") })?.[0]).toBe("free");
  });
});

describe("what is to be put right", () => {
  const about = aboutFix(badgeOf);
  const words = { text: "补办工作牌", owner: lin, dueOn: "2026-12-02" };
  const here = () => true;

  test("what two wrote down apart of one item is one thing, with both who were named", () => {
    const [fix, ...others] = readFixes(
      said([about, words, lin, 530], [about, { ...words, owner: chen }, zhou, 531]),
    );
    expect(others).toEqual([]);
    expect(fix).toMatchObject({ tick: badgeOf, owner: chen, ownersApart: [chen, lin] });
    for (const id of [lin, chen])
      expect(fix && waitsFor(fix, { id, isSupervisor: false }, here)).toBe(true);
  });

  test("a thing without an owner, or whose owner left, waits for a supervisor", () => {
    const [fix] = readFixes(said([about, { ...words, owner: null }]));
    expect(fix).toMatchObject({ text: words.text, owner: undefined });
    expect(fix && waitsFor(fix, { id: zhou, isSupervisor: true }, here)).toBe(true);
    expect(fix && waitsFor(fix, { id: chen, isSupervisor: false }, here)).toBe(false);
    const [left] = readFixes(said([about, words]));
    expect(left && waitsFor(left, { id: zhou, isSupervisor: true }, () => false)).toBe(true);
    expect(left && waitsFor(left, { id: zhou, isSupervisor: true }, here)).toBe(false);
  });

  test("what is done waits for nobody", () => {
    const [fix] = readFixes(said([about, { ...words, ended: { on: "2026-12-01", is: "done" } }]));
    expect(fix && waitsFor(fix, { id: lin, isSupervisor: true }, here)).toBe(false);
  });
});

describe("protective gear", () => {
  const masks = { key: "mask", lowAt: 10 };
  const move = (id: string, says: JsonObject): Word => [
    `gearMove/01JB000000000000000000000${id}`,
    { gear: "mask", on: "2026-11-20", ...says },
  ];
  const movesOf = (...words: readonly Word[]) => readGearMoves(said(...words), "2026-11");

  test("what came less what went is left, and few are said to be low", () => {
    const moves = movesOf(
      move("1", { kind: "received", count: 20 }),
      move("2", { kind: "issued", count: 4, to: lin }),
      move("3", { kind: "discarded", count: 5 }),
      move("4", { kind: "issued", count: 9, to: lin, isCancelled: true }),
    );
    expect(stockOf(masks, moves)).toEqual({ left: 11, isLow: false });
    const more = movesOf(move("1", { kind: "received", count: 10 }));
    expect(stockOf(masks, more)).toEqual({ left: 10, isLow: true });
  });

  test("two who issue the last one apart leave less than nothing, which is shown", () => {
    const moves = movesOf(
      move("1", { kind: "received", count: 1 }),
      move("2", { kind: "issued", count: 1, to: lin }),
      move("3", { kind: "issued", count: 1, to: chen }),
    );
    expect(stockOf(masks, moves).left).toBe(-1);
  });

  test("what is typed is a whole number, goes to somebody, and is no more than there is", () => {
    const typed = { kind: "issued", count: "2", to: lin } as const;
    expect(gearRefusal(typed, 2)).toBeUndefined();
    expect(gearRefusal({ ...typed, count: "两只" }, 2)).toBe("count");
    expect(gearRefusal({ ...typed, to: undefined }, 2)).toBe("nobody");
    expect(gearRefusal(typed, 1)).toBe("tooMany");
    expect(gearRefusal({ ...typed, kind: "received" }, 0)).toBeUndefined();
    expect(["１２", "0", "-3", "1.5", "10000"].map(pieces)).toEqual([
      12,
      ...Array.from({ length: 4 }),
    ]);
  });
});
