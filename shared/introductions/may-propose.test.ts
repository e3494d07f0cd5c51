import { expect, test } from "vitest";
import { plainDateSchema } from "#shared/kernel";
import { type Line, saying, wangMin, zhaoLei } from "./fake-pair.ts";
import { cautionsOf, refusalsOf } from "./may-propose.ts";
import { keyOfPair, pairOf, readPair } from "./pair.ts";

const today = plainDateSchema.parse("2026-11-30");
const consents: readonly Line[] = [
  ["matching", { consent: "given" }],
  ["consented/service", { is: "given" }],
  ["consented/showProfile", { is: "given" }],
];
const wang = (...lines: readonly Line[]) => ({
  client: wangMin,
  card: saying(["profile", { sex: "female", seeks: "male" }], ...consents, ...lines),
  open: 0,
  isTaken: false,
});
const zhao = (...lines: readonly Line[]) => ({
  client: zhaoLei,
  card: saying(["profile", { sex: "male", seeks: "female" }], ...consents, ...lines),
  open: 0,
  isTaken: false,
});
const fresh = { hasOpenRound: false, roundsBefore: 0 };
const refused = (...lines: readonly Line[]) =>
  refusalsOf([wang(...lines), zhao()], fresh, today).map(({ type }) => type);

test("two who allowed it, and whom nothing keeps apart, may be introduced", () => {
  expect(refusalsOf([wang(), zhao()], fresh, today)).toEqual([]);
  expect(cautionsOf([wang(), zhao()], fresh)).toEqual([]);
});

test("nobody is introduced to themselves, and who is named first makes no other pair", () => {
  expect(refusalsOf([wang(), wang()], fresh, today)).toEqual([{ type: "samePerson" }]);
  expect(pairOf(wangMin, wangMin)).toBeUndefined();
  expect(pairOf(zhaoLei, wangMin)).toEqual(pairOf(wangMin, zhaoLei));
  expect(readPair(keyOfPair([wangMin, zhaoLei]))).toEqual([wangMin, zhaoLei]);
  expect(readPair(`${zhaoLei}~${wangMin}`)).toBeUndefined();
  expect(readPair(wangMin)).toBeUndefined();
});

test("who is kept apart is not introduced, whichever of the two wished it", () => {
  const kept: Line = [`exclusion/${wangMin}`, { client: wangMin, why: "formerPartner" }];
  expect(refusalsOf([wang(), zhao(kept)], fresh, today)).toEqual([
    { type: "excluded", client: zhaoLei, why: "formerPartner" },
  ]);
});

test("a consent that was taken back forbids it at once, one never asked for is pointed out", () => {
  expect(refused(["matching", { consent: "withdrawn" }])).toEqual(["withdrawn"]);
  expect(refused(["consented/showProfile", { is: "withdrawn" }])).toEqual(["withdrawn"]);
  const unasked: Line = ["consented/showProfile", { is: null }];
  expect(refused(unasked)).toEqual([]);
  expect(cautionsOf([wang(unasked), zhao()], fresh)).toEqual([
    { type: "unasked", client: wangMin, purposes: ["showProfile"] },
  ]);
});

test("of several consents that were taken back every one is named", () => {
  const back: readonly Line[] = [
    ["consented/service", { is: "withdrawn" }],
    ["consented/showProfile", { is: "withdrawn" }],
  ];
  expect(refusalsOf([wang(...back), zhao()], fresh, today)).toEqual([
    { type: "withdrawn", client: wangMin, purposes: ["service", "showProfile"] },
  ]);
});

test("who is paused, blocked, taken, closed, merged, not confirmed or under age is not introduced", () => {
  expect(refused(["matching", { isPaused: true }])).toEqual(["paused"]);
  expect(refused(["matching", { isBlocked: true }])).toEqual(["blocked"]);
  expect(refused(["matching", { isExclusive: true }])).toEqual(["exclusive"]);
  expect(refused(["withdrawn", { on: today }])).toEqual(["closed"]);
  const putAway = { is: true, on: today, reason: "serviceEnded" };
  expect(refused(["archive", { now: putAway }])).toEqual(["archived"]);
  expect(refused(["profile", { birthDate: "2010-01-01" }])).toEqual(["underAge"]);
  const merged = { ...wang(), isMergedAway: true };
  expect(refusalsOf([merged, zhao()], fresh, today)).toEqual([{ type: "merged", client: wangMin }]);
  const taken = { ...wang(), isTaken: true };
  expect(refusalsOf([taken, zhao()], fresh, today)).toEqual([
    { type: "exclusive", client: wangMin },
  ]);
});

test("two who go steady with each other are not in their own way, but one who goes steady elsewhere is", () => {
  const marked: Line = ["matching", { isExclusive: true }];
  const own = { hasOpenRound: true, roundsBefore: 0, isSteady: true };
  const types = (...two: Parameters<typeof refusalsOf>[0]) =>
    refusalsOf(two, own, today).map(({ type }) => type);
  expect(types(wang(marked), zhao(marked))).toEqual(["alreadyOpen"]);
  expect(types({ ...wang(marked), isTaken: true }, zhao(marked))).toEqual([
    "alreadyOpen",
    "exclusive",
  ]);
});

test("a pair that is being introduced is not introduced twice, and one of whom no card is here waits", () => {
  const open = { hasOpenRound: true, roundsBefore: 0 };
  expect(refusalsOf([wang(), zhao()], open, today)).toEqual([{ type: "alreadyOpen" }]);
  const away = { ...zhao(), card: undefined };
  expect(refusalsOf([wang(), away], fresh, today)).toEqual([{ type: "notHere", client: zhaoLei }]);
});

test("the same pair again, a pair marked as done, many at once, and another sex than sought are pointed out", () => {
  const again = { hasOpenRound: false, roundsBefore: 2 };
  const busy = { ...wang([`notAgain/${zhaoLei}`, { on: today }]), open: 3 };
  const sought = zhao(["profile", { seeks: "male" }]);
  expect(cautionsOf([busy, sought], again)).toEqual([
    { type: "metBefore", rounds: 2 },
    { type: "notAgain", client: wangMin },
    { type: "tooMany", client: wangMin, open: 3 },
    { type: "notSought", client: zhaoLei },
  ]);
});
