import { expect, test } from "vitest";
import { createProjection, type Fact, type FactId } from "#shared/documents";
import { type ClientId, plainDateSchema, type SeededRandom, seededRandom } from "#shared/kernel";
import {
  betterFirst,
  comparedIn,
  easingsOf,
  gateOfOne,
  isCompared,
  matchGroups,
  matchOf,
  measure,
  type PairMark,
  positionOf,
  soughtMatchOf,
  whole,
} from "#shared/matching";
import { clientOf, liMei } from "../../fake-office.ts";
import type { RankQuery } from "../../rank-query.ts";
import { readClient } from "../../reading/read-client.ts";
import { type ClientTable, createClientTable } from "../client-table.ts";
import { packTable, unpackTable } from "../snapshot.ts";
import { matchedAt, positionClient, rankCandidates, weighClients } from "./rank-candidates.ts";

const today = plainDateSchema.parse("2026-11-30");
const stamp = { epoch: 1, generation: 1, lastRow: 1 };
const people = 400;

/** Who is ranked for somebody who stands in the table. */
function rank(table: ClientTable, query: RankQuery) {
  const ranked = rankCandidates(table, query);
  return ranked === "notListed" ? undefined : ranked;
}

type Word = readonly [about: string, says: Fact["says"]];

/** Puts somebody into a table, by what is said of them. */
function put(table: ClientTable, number: number, words: readonly Word[]): void {
  const facts = words.map(
    ([about, says], place): Fact => ({
      ...{
        id: `ABCDEFGHJK.${place + 1}` as FactId,
        at: place * 4096,
        by: liMei,
        about,
        says,
        v: 1,
      },
    }),
  );
  const record = readClient(clientOf(number), facts);
  if (record) table.put(record, { first: "", line: "" }, stamp);
}

const yes = (purpose: string): Word => [`consented/${purpose}`, { is: "given" }];

/** Somebody of chance: half known, with a few wishes, and now and then something in the way. */
function someone(random: SeededRandom): readonly Word[] {
  const maybe = <T>(chance: number, value: T): readonly T[] =>
    random.chance(chance) ? [value] : [];
  const profile = Object.assign(
    {},
    ...maybe(0.98, { sex: random.pick(["female", "male"]) }),
    ...maybe(0.8, { seeks: random.pick(["female", "male", "either"]) }),
    ...maybe(0.95, { birthDate: `${random.integer(1960, 2006)}-0${random.integer(1, 9)}-11` }),
    ...maybe(0.8, { height: random.integer(150, 190) }),
    ...maybe(0.8, { education: random.pick(["seniorHigh", "college", "bachelor", "master"]) }),
    ...maybe(0.6, { annualIncome: random.pick(["under5", "from8to12", "from20to30"]) }),
    ...maybe(0.9, { city: random.pick(["杭州市", "宁波市", "绍兴市", "杭州"]) }),
    ...maybe(0.7, { smoking: random.pick(["never", "sometimes", "often"]) }),
    ...maybe(0.6, { temperament: [random.pick(["outgoing", "gentle", "steady"])] }),
    ...maybe(0.3, { religion: random.pick(["none", "buddhist"]) }),
  );
  const wish = (criterion: string, chance: number, value: Fact["says"][string]): readonly Word[] =>
    maybe(chance, [
      `wish/${criterion}`,
      {
        value,
        importance: random.pick(["must", "important", "important", "open", "any"]),
        saidBy: "client",
      },
    ] as const);
  const min = random.integer(24, 45);
  return [
    ["profile", profile],
    ...["service", "showProfile", "marriage", "money", "faith"].flatMap((one) =>
      maybe(0.95, yes(one)),
    ),
    ...maybe(0.97, [
      "consented/ranking",
      { is: random.pick(["given", "given", "withdrawn"]) },
    ] as const),
    ["matching", { consent: "given", ...Object.assign({}, ...maybe(0.05, { isPaused: true })) }],
    ...maybe(0.9, [
      "verified/single",
      { on: "2026-01-01", until: random.pick(["2026-11-30", "2027-05-01", "2026-11-29"]) },
    ] as const),
    ...wish("age", 0.5, { min, max: min + random.integer(2, 15) }),
    ...wish("height", 0.4, { min: random.integer(155, 180) }),
    ...wish("education", 0.5, { atLeast: random.pick(["college", "bachelor"]) }),
    ...wish("annualIncome", 0.3, { atLeast: "from8to12" }),
    ...wish("city", 0.5, { anyOf: ["杭州", "宁波市"] }),
    ...wish("smoking", 0.3, { anyOf: ["never"] }),
    ...wish("temperament", 0.2, { anyOf: ["gentle", "steady"] }),
    ...wish("religion", 0.1, { anyOf: ["none"] }),
    ...wish("never", 0.1, { anyOf: ["赌博"] }),
    ...maybe(0.03, [`exclusion/${clientOf(7)}`, { client: clientOf(7), why: "relative" }] as const),
    ...maybe(0.03, [`notAgain/${clientOf(3)}`, { on: "2026-01-01" }] as const),
    ...maybe(0.03, [
      "archive",
      { now: { is: true, on: "2026-01-01", reason: "serviceEnded" } },
    ] as const),
  ];
}

function tableOfChance(seed: number): ClientTable {
  const random = seededRandom(seed);
  const table = createClientTable();
  for (let number = 1; number <= people; number += 1) put(table, number, someone(random));
  return table;
}

const marksOf = (random: SeededRandom): readonly (readonly [ClientId, readonly PairMark[]])[] => [
  [clientOf(random.integer(1, people)), [{ type: "open" }]],
  [clientOf(random.integer(1, people)), [{ type: "tooMany", client: clientOf(1), open: 3 }]],
];

/** The same by holding every single card against the client. */
function rankOneByOne(
  table: ClientTable,
  client: ClientId,
  marks: ReadonlyMap<ClientId, readonly PairMark[]>,
) {
  const everybody = table.ids().map((id) => matchedAt(table, table.slotOf(id) ?? -1));
  const own = everybody.find(({ id }) => id === client);
  if (!own || gateOfOne(own, today).blocks.length > 0) return undefined;
  const matches = everybody
    .filter(({ id }) => id !== client)
    .map((candidate) => matchOf(own, candidate, marks.get(candidate.id) ?? [], today))
    .filter(({ blocks }) => blocks.every(({ type }) => type !== "notSought"))
    .filter(({ candidate }) =>
      candidate.card.stops.every((stop) => stop !== "archived" && stop !== "closed"),
    );
  const ranked = matches
    .filter(({ candidate }) => !candidate.card.refusesRanking)
    .sort(betterFirst);
  return {
    refusing: matches.length - ranked.length,
    of: (group: (typeof matchGroups)[number]) => ranked.filter((match) => match.group === group),
  };
}

test.each([1, 2, 3])("columns rank people as cards held one by one do (seed %i)", (seed) => {
  const table = tableOfChance(seed);
  const random = seededRandom(seed + 100);
  let compared = 0;
  for (const client of [1, 3, 7, ...Array.from({ length: 5 }, () => random.integer(1, people))].map(
    clientOf,
  )) {
    const marks = marksOf(random);
    const ranked = rank(table, { client, today, marks, atMost: people });
    const expected = rankOneByOne(table, client, new Map(marks));
    if (!expected) {
      expect(ranked?.own.blocks.length ?? 1).toBeGreaterThan(0);
      continue;
    }
    for (const group of matchGroups) {
      expect(ranked?.best[group]).toEqual(expected.of(group));
      expect(ranked?.counts[group]).toBe(expected.of(group).length);
      compared += expected.of(group).length;
    }
    expect(ranked?.refusing).toBe(expected.refusing);
    const few = rank(table, { client, today, marks, atMost: 5 });
    expect(few?.best.fits).toEqual(ranked?.best.fits.slice(0, 5));
  }
  expect(compared).toBeGreaterThan(100);
});

/** Everybody held one by one by other wishes than the card's, among those who are known to have something. */
function seekOneByOne(table: ClientTable, query: RankQuery) {
  const { client, wishes = [], only = [] } = query;
  const own = matchedAt(table, table.slotOf(client) ?? -1);
  const expected = rankOneByOne(table, client, new Map());
  const meant = matchGroups
    .flatMap((group) => expected?.of(group) ?? [])
    .filter(({ candidate }) =>
      only.every(
        (one) =>
          isCompared(one.criterion) &&
          measure(one, comparedIn(candidate.card, one.criterion, today)) === whole,
      ),
    );
  return meant
    .map(({ candidate }) => soughtMatchOf(own, wishes, candidate, [], today))
    .sort(betterFirst);
}

test.each([1, 2, 3])(
  "by other wishes, and only among some, columns find whom cards held one by one find (seed %i)",
  (seed) => {
    const table = tableOfChance(seed);
    const wishes: RankQuery["wishes"] = [
      { criterion: "age", value: { min: 25, max: 50 }, importance: "must", saidBy: "client" },
      { criterion: "height", value: { min: 165 }, importance: "open", saidBy: undefined },
    ];
    const only = [{ criterion: "city", value: { anyOf: ["杭州"] } }] as const;
    let asked = 0;
    for (const client of Array.from({ length: 30 }, (_, place) => clientOf(place + 1))) {
      const query = { client, today, marks: [], atMost: people, wishes, only };
      const ranked = rank(table, query);
      if (!ranked || ranked.own.blocks.length > 0) continue;
      const expected = seekOneByOne(table, query);
      for (const group of matchGroups) {
        expect(ranked.best[group]).toEqual(expected.filter((match) => match.group === group));
      }
      asked += expected.filter(({ asks }) => asks.some(({ type }) => type === "eased")).length;
    }
    expect(asked).toBeGreaterThan(20);
  },
);

test("a must that a search softened is asked about first, whoever is found by it", () => {
  const table = createClientTable();
  const allowed = ["service", "showProfile", "ranking", "marriage"].map(yes);
  const single: Word = ["verified/single", { on: "2026-01-01" }];
  const open: readonly Word[] = [...allowed, ["matching", { consent: "given" }], single];
  const must = { value: { min: 175 }, importance: "must", saidBy: "client" };
  put(table, 1, [
    ["profile", { sex: "female", birthDate: "1992-05-20" }],
    ["wish/height", must],
    ...open,
  ]);
  put(table, 2, [["profile", { sex: "male", birthDate: "1990-05-20", height: 172 }], ...open]);
  const query = { client: clientOf(1), today, marks: [], atMost: 9 };
  expect(rank(table, query)?.counts).toMatchObject({ fits: 0, blocked: 1 });
  const softened = rank(table, { ...query, wishes: [] });
  expect(softened?.counts).toMatchObject({ fits: 0, ask: 1, blocked: 0 });
  expect(softened?.best.ask[0]?.asks).toMatchObject([
    { type: "eased", client: clientOf(1), line: { has: 172, wish: { criterion: "height" } } },
  ]);
  const served = rank(table, { ...query, wishes: [], servedBy: liMei });
  expect(served?.counts).toMatchObject({ ask: 0 });
  table.serve(new Map([[clientOf(2), [liMei]]]));
  expect(rank(table, { ...query, wishes: [], servedBy: liMei })?.counts).toMatchObject({ ask: 1 });
});

test("a card that was written into columns is read back as it was, also after a snapshot", () => {
  const random = seededRandom(9);
  const table = createClientTable();
  const said = Array.from({ length: 40 }, () => someone(random));
  for (const [place, words] of said.entries())
    put(table, place + 1, said[(place + 1) % 40] ?? words);
  for (const [place, words] of said.entries()) put(table, place + 1, words);
  table.remove(clientOf(3));
  const again = createClientTable();
  expect(unpackTable(again, packTable(table))).toBe(true);
  for (const [place, words] of said.entries()) {
    const [before, after] = [table, again].map((one) => one.slotOf(clientOf(place + 1)));
    if (before === undefined || after === undefined) continue;
    const facts = words.map(
      ([about, says], at): Fact => ({
        id: `ABCDEFGHJK.${at + 1}` as FactId,
        at,
        by: liMei,
        about,
        says,
        v: 1,
      }),
    );
    const card = readClient(clientOf(place + 1), facts)?.match;
    expect(matchedAt(table, before).card).toEqual(card);
    expect(matchedAt(again, after).card).toEqual(card);
    expect(createProjection(facts).facts().length).toBe(words.length);
  }
});

test("a client whom something forbids to introduce has nobody ranked for them", () => {
  const table = createClientTable();
  put(table, 1, [
    ["profile", { sex: "female" }],
    ["consented/ranking", { is: "withdrawn" }],
  ]);
  put(table, 2, [["profile", { sex: "male" }]]);
  const ranked = rank(table, { client: clientOf(1), today, marks: [], atMost: 9 });
  expect(ranked).toMatchObject({
    own: { blocks: [{ type: "refusesRanking" }] },
    counts: { fits: 0, ask: 0, blocked: 0, proposed: 0 },
  });
  expect(rank(table, { client: clientOf(9), today, marks: [], atMost: 9 })).toBeUndefined();
});

test("nobody is ranked for a client who goes steady, and who has many introductions is told first", () => {
  const table = createClientTable();
  put(table, 1, [["profile", { sex: "female", birthDate: "1992-01-01" }]]);
  put(table, 2, [["profile", { sex: "male", birthDate: "1990-01-01" }]]);
  const own = (...marks: readonly PairMark[]) =>
    rank(table, {
      ...{ client: clientOf(1), today, atMost: 9 },
      marks: [[clientOf(1), marks]],
    });
  const taken = { type: "taken", client: clientOf(1) } as const;
  expect(own(taken)).toMatchObject({ own: { blocks: [taken] }, counts: { ask: 0 } });
  const tooMany = { type: "tooMany", client: clientOf(1), open: 3 } as const;
  expect(own(tooMany)?.own.asks).toContainEqual(tooMany);
  expect(own(tooMany)?.counts.ask).toBe(1);
});

test("what a must keeps out is told, the dearest first", () => {
  const table = createClientTable();
  const allowed: readonly Word[] = [
    ...["service", "showProfile", "ranking"].map(yes),
    ["matching", { consent: "given" }],
    ["verified/single", { on: "2026-01-01" }],
  ];
  const man = (number: number, profile: Fact["says"]) =>
    put(table, number, [
      ["profile", { sex: "male", birthDate: "1990-01-01", ...profile }],
      ...allowed,
    ]);
  const must = (criterion: string, value: Fact["says"][string]): Word => [
    `wish/${criterion}`,
    { value, importance: "must", saidBy: "client" },
  ];
  put(table, 1, [
    ["profile", { sex: "female", birthDate: "1992-01-01" }],
    ...allowed,
    must("height", { min: 175 }),
    must("smoking", { anyOf: ["never"] }),
  ]);
  for (const number of [2, 3]) man(number, { height: 170, smoking: "never" });
  man(4, { height: 180, smoking: "often" });
  man(5, { height: 180, smoking: "never" });
  const ranked = rank(table, { client: clientOf(1), today, marks: [], atMost: 9 });
  expect(ranked?.counts).toEqual({ fits: 1, ask: 0, blocked: 3, proposed: 0 });
  expect(ranked?.costs.map(({ wish, more }) => [wish.criterion, more])).toEqual([
    ["height", 2],
    ["smoking", 1],
  ]);
});

test("for a client of whom no list tells nobody is ranked, and the answer says why", () => {
  const table = createClientTable();
  put(table, 1, [["profile", { sex: "female" }]]);
  const query = { client: clientOf(1), today, marks: [], atMost: 9 };
  expect(rankCandidates(table, query)).toMatchObject({ client: { id: clientOf(1) } });
  put(table, 2, [
    ["profile", { sex: "female" }],
    ["withdrawn", { on: "2026-01-01" }],
  ]);
  expect(rankCandidates(table, { ...query, client: clientOf(2) })).toBe("notListed");
});

test.each([1, 2])("columns count people as cards counted one by one do (seed %i)", (seed) => {
  const table = tableOfChance(seed);
  const random = seededRandom(seed + 200);
  const everybody = table.ids().map((id) => matchedAt(table, table.slotOf(id) ?? -1));
  let counted = 0;
  for (let round = 0; round < 12; round += 1) {
    const client = random.pick(everybody);
    const { wishes } = random.pick(everybody).card;
    const marks = marksOf(random);
    const found = positionClient(table, { client: client.id, today, marks, wishes });
    if (found === "notListed" || !found.position) continue;
    const asked = { id: client.id, card: { ...client.card, wishes } };
    const listed = everybody.filter(({ card }) =>
      card.stops.every((stop) => stop !== "archived" && stop !== "closed"),
    );
    expect(found.position).toEqual(positionOf(asked, listed, new Map(marks), today));
    counted += found.position.sought;
    const ranked = rank(table, { client: client.id, today, marks, atMost: 0 });
    if (wishes !== client.card.wishes) continue;
    expect(found.position.mutual).toBe((ranked?.counts.fits ?? 0) + (ranked?.counts.ask ?? 0));
  }
  expect(counted).toBeGreaterThan(300);
});

test("what a gentler wish would bring is what it brings once it is said", () => {
  const table = tableOfChance(4);
  let tried = 0;
  for (const id of table.ids().slice(0, 60)) {
    const { card } = matchedAt(table, table.slotOf(id) ?? -1);
    const wishes = card.wishes.map((one) => ({ ...one, importance: "must" as const }));
    const position = (asked: typeof wishes) => {
      const found = positionClient(table, { client: id, today, marks: [], wishes: asked });
      return found === "notListed" ? undefined : found.position;
    };
    const before = position(wishes);
    for (const [place, one] of wishes.entries()) {
      const effect = before?.effects.find(({ criterion }) => criterion === one.criterion);
      if (!before || !effect) continue;
      const without = position(wishes.filter((other) => other !== one));
      expect((without?.mutual ?? 0) - before.mutual).toBe(effect.more);
      for (const [at, value] of easingsOf(one).entries()) {
        const eased = position(wishes.with(place, { ...one, value }));
        expect((eased?.mutual ?? 0) - before.mutual).toBe(effect.easings[at]?.more);
        tried += 1;
      }
    }
  }
  expect(tried).toBeGreaterThan(50);
});

test("anybody can be held against a client, in full and in the order asked for", () => {
  const table = tableOfChance(1);
  const others = [clientOf(9), clientOf(2), clientOf(people + 5)];
  const marks = [[clientOf(2), [{ type: "open" }]]] as const;
  const query = { client: clientOf(5), today, marks, others };
  const weighed = weighClients(table, query);
  const client = matchedAt(table, table.slotOf(clientOf(5)) ?? -1);
  const expected = [9, 2].map((number) => {
    const other = matchedAt(table, table.slotOf(clientOf(number)) ?? -1);
    return matchOf(client, other, number === 2 ? [{ type: "open" }] : [], today);
  });
  expect(weighed).toMatchObject({ client: { id: clientOf(5) }, matches: expected });
  expect(weighClients(table, { ...query, client: clientOf(people + 5), marks: [] })).toBe(
    "notListed",
  );
});
