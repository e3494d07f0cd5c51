import fc from "fast-check";
import { expect, test } from "vitest";
import type { Round } from "#shared/introductions";
import type { ClientId } from "#shared/kernel";
import { clientNumbered } from "./fake-people.ts";
import { type Offer, type Offered, overnightLists, type Proposed } from "./overnight.ts";
import { digestOfPairs } from "./overnight-pairs.ts";
import { type PairHistory, pairMarks } from "./pair-marks.ts";

const dayMs = 86_400_000;
const nowMs = Date.parse("2026-11-30T02:00:00Z");
const [wangMin, liNa, zhangWei, zhaoLei, chenJie] = [1, 2, 3, 4, 5].map(clientNumbered) as [
  ClientId,
  ClientId,
  ClientId,
  ClientId,
  ClientId,
];
const nobodyProposed = new Map<ClientId, Proposed>();
const offer = (candidate: ClientId, score: number): Offer => ({ candidate, score });
const namesOf = (list: readonly Offer[] | undefined) => list?.map(({ candidate }) => candidate);

/** A whole agency of chance: who may be introduced to whom, how often each was proposed, and a cap. */
const agency = fc
  .record({
    scores: fc.array(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 8, maxLength: 8 }), {
      minLength: 1,
      maxLength: 12,
    }),
    times: fc.array(fc.option(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ max: 60 }))), {
      minLength: 20,
      maxLength: 20,
    }),
    cap: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ scores, times, cap }) => {
    const all = scores.map(
      (row, place): Offered => ({
        client: clientNumbered(place + 1),
        offers: row
          // A score below 10 stands for somebody the gate keeps out.
          .flatMap((score, other) =>
            score < 10 ? [] : [offer(clientNumbered(100 + other), score / 40)],
          )
          .sort((a, b) => b.score - a.score || (a.candidate < b.candidate ? -1 : 1)),
      }),
    );
    const clients = [
      ...all.map(({ client }) => client),
      ...Array.from({ length: 8 }, (_, other) => clientNumbered(100 + other)),
    ];
    const proposed = new Map(
      clients.flatMap((client, place) => {
        const said = times[place];
        return said
          ? [[client, { times: said[0], lastMs: nowMs - Math.abs(said[1]) * dayMs }] as const]
          : [];
      }),
    );
    return { all, world: { nowMs, proposed, rules: { each: 3, cap } } };
  });

test("nobody stands in more lists than the cap, nobody twice in one, and nobody who was not offered", () => {
  fc.assert(
    fc.property(agency, ({ all, world }) => {
      const lists = overnightLists(all, world);
      const standsIn = new Map<ClientId, number>();
      for (const { client, offers } of all) {
        const list = lists.get(client) ?? [];
        expect(list.length).toBeLessThanOrEqual(3);
        expect(new Set(namesOf(list)).size).toBe(list.length);
        for (const one of list) {
          expect(offers).toContain(one);
          standsIn.set(one.candidate, (standsIn.get(one.candidate) ?? 0) + 1);
        }
      }
      for (const count of standsIn.values()) expect(count).toBeLessThanOrEqual(world.rules.cap);
      // A list is short only when everybody else who could stand in it stands in enough others.
      for (const { client, offers } of all) {
        const list = lists.get(client) ?? [];
        if (list.length === 3) continue;
        for (const { candidate } of offers.filter((one) => !list.includes(one))) {
          expect(standsIn.get(candidate)).toBe(world.rules.cap);
        }
      }
    }),
  );
});

test("the list is the same in whatever order the clients come", () => {
  const shuffled = agency.chain(({ all, world }) =>
    fc
      .shuffledSubarray([...all], { minLength: all.length })
      .map((mixed) => ({ all, mixed, world })),
  );
  fc.assert(
    fc.property(shuffled, ({ all, mixed, world }) => {
      expect(overnightLists(mixed, world)).toEqual(overnightLists(all, world));
    }),
  );
});

test("a better fit by more than a band comes first, however often shown; within it the least shown", () => {
  const proposed = new Map([[zhangWei, { times: 4, lastMs: nowMs }]]);
  const offers = [offer(zhangWei, 0.93), offer(zhaoLei, 0.91), offer(chenJie, 0.7)];
  const lists = overnightLists([{ client: wangMin, offers }], { nowMs, proposed });
  expect(namesOf(lists.get(wangMin))).toEqual([zhaoLei, zhangWei, chenJie]);
});

test("who was not proposed for 30 days has the first pick, and is picked first within a band", () => {
  const proposed = new Map([
    [wangMin, { times: 1, lastMs: nowMs - 29 * dayMs }],
    [liNa, { times: 9, lastMs: nowMs - 30 * dayMs }],
    [zhangWei, { times: 1, lastMs: nowMs - dayMs }],
    [zhaoLei, { times: 3, lastMs: nowMs - 40 * dayMs }],
  ]);
  const rules = { each: 1, cap: 1 };
  const offers = [offer(zhangWei, 0.93), offer(zhaoLei, 0.92)];
  const all = [wangMin, liNa].map((client) => ({ client, offers }));
  const lists = overnightLists(all, { nowMs, proposed, rules });
  expect(namesOf(lists.get(liNa))).toEqual([zhaoLei]);
  expect(namesOf(lists.get(wangMin))).toEqual([zhangWei]);
});

test("no client, no offer and one offer are a list, too", () => {
  const world = { nowMs, proposed: nobodyProposed };
  expect(overnightLists([], world)).toEqual(new Map());
  expect(overnightLists([{ client: wangMin, offers: [] }], world)).toEqual(
    new Map([[wangMin, []]]),
  );
  const one = [offer(zhaoLei, 0)];
  expect(overnightLists([{ client: wangMin, offers: one }], world).get(wangMin)).toEqual(one);
});

/** A round of which nothing was answered yet, or that one of the two declined. */
function round(client: ClientId, other: ClientId, beganMs: number, declinedMs?: number): Round {
  const silent = { asked: undefined, answer: undefined, line: undefined };
  const no = { is: "no", reasons: [], note: undefined, isDisputed: false } as const;
  return {
    ...{ number: 1, why: undefined, beganMs, days: 7, closed: undefined, note: undefined },
    first: {
      ...silent,
      client,
      ...(declinedMs !== undefined && { answer: { ...no, atMs: declinedMs } }),
    },
    second: { ...silent, client: other },
    ...{ relayed: [], showings: [], meetings: [] },
  } as unknown as Round;
}

test("all introductions at once say of two what they say client by client", () => {
  const pairOfChance = fc.record({
    a: fc.integer({ min: 1, max: 5 }),
    b: fc.integer({ min: 6, max: 10 }),
    beganDays: fc.integer({ min: 0, max: 20 }),
    declinedDays: fc.option(fc.integer({ min: 0, max: 120 }), { nil: undefined }),
    isSteady: fc.boolean(),
  });
  const several = fc.uniqueArray(pairOfChance, {
    maxLength: 20,
    selector: ({ a, b }) => `${a}~${b}`,
  });
  fc.assert(
    fc.property(several, (chances) => {
      const pairs = chances.map(({ a, b, beganDays, declinedDays, isSteady }): PairHistory => {
        const pair = [clientNumbered(a), clientNumbered(b)] as const;
        const refusedMs = declinedDays === undefined ? undefined : nowMs - declinedDays * dayMs;
        return { pair, rounds: [round(...pair, nowMs - beganDays * dayMs, refusedMs)], isSteady };
      });
      const digest = digestOfPairs(pairs, nowMs);
      const busy = new Map(digest.busy);
      for (const { pair } of pairs) {
        const between = digest.ofTwo.find(([a, b]) => a === pair[0] && b === pair[1])?.[2] ?? [];
        const marks = pairMarks(pair[0], pairs, nowMs);
        expect(between).toEqual(
          (marks.get(pair[1]) ?? []).filter(({ type }) => type !== "taken" && type !== "tooMany"),
        );
        expect(busy.get(pair[0]) ?? []).toEqual(marks.get(pair[0]) ?? []);
      }
      const times = [...digest.proposed].reduce((sum, [, one]) => sum + one.times, 0);
      expect(times).toBe(pairs.length * 2);
    }),
  );
});
