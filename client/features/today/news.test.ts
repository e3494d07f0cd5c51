import { expect, test } from "vitest";
import { type Fact, factIdSchema } from "#shared/documents";
import { clientIdSchema, hybridTimeOf, type StaffId } from "#shared/kernel";
import { people } from "#shared/testing";
import { doingsOf, lateAtMostMs, unseenFacts } from "./news.ts";

const { liMei, zhouYun } = people;
const wangMin = clientIdSchema.parse("01JA0000000000000000000WNG");
const seenAtMs = 1_790_000_000_000;
let count = 0;

function said(by: StaffId, atMs: number, says: Fact["says"] = { city: "杭州" }): Fact {
  count += 1;
  const id = factIdSchema.parse(`ABCDEFGHJK.${count}`);
  return { id, at: hybridTimeOf(atMs), by, about: "profile", says, v: 1 };
}

test("what others said since is news, what one said oneself is not", () => {
  const seen = { fromMs: 0, atMs: seenAtMs, facts: new Set<Fact["id"]>() };
  const [theirs, own] = [said(zhouYun, seenAtMs + 1), said(liMei, seenAtMs + 2)];
  expect(unseenFacts([theirs, own], liMei, seen)).toEqual([theirs]);
});

test("what a colleague wrote without a network before one looked is news when it comes", () => {
  const known = said(zhouYun, seenAtMs - 3_000);
  const late = said(zhouYun, seenAtMs - 2_000);
  const seen = { fromMs: 0, atMs: seenAtMs, facts: new Set([known.id]) };
  expect(unseenFacts([known, late], liMei, seen)).toEqual([late]);
});

test("what is older than anybody hands in is no news", () => {
  const seen = { fromMs: 0, atMs: seenAtMs, facts: new Set<Fact["id"]>() };
  expect(unseenFacts([said(zhouYun, seenAtMs - lateAtMostMs - 1)], liMei, seen)).toEqual([]);
});

test("what was said before one came is nothing one has missed", () => {
  const seen = { fromMs: seenAtMs, atMs: seenAtMs, facts: new Set<Fact["id"]>() };
  const later = said(zhouYun, seenAtMs + 1);
  expect(unseenFacts([said(zhouYun, seenAtMs - 1), later], liMei, seen)).toEqual([later]);
});

test("each colleague gets one sentence of a client, the latest first", () => {
  const facts = [
    said(zhouYun, seenAtMs + 1, { city: "杭州" }),
    said(liMei, seenAtMs + 3, { height: 168 }),
    said(zhouYun, seenAtMs + 5, { note: null }),
  ];
  const doings = doingsOf(wangMin, facts);
  expect(doings.map(({ by }) => by)).toEqual([zhouYun, liMei]);
  expect(doings[0]?.entries.map(({ code }) => code)).toEqual(["fieldCleared", "fieldSaid"]);
  expect(doings[0]?.atMs).toBe(seenAtMs + 5);
});
