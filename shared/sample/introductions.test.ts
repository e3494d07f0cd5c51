import { expect, test } from "vitest";
import { checkFact, createProjection } from "#shared/documents";
import { readPair, readRounds, standingOf } from "#shared/introductions";
import { assert, plainDateSchema } from "#shared/kernel";
import { asFacts } from "./fake-facts.ts";
import { sampleAgency } from "./sample-agency.ts";

const nowMs = Date.parse("2026-11-24T06:00:00Z");
const agency = sampleAgency({
  seed: 1,
  clients: 120,
  today: plainDateSchema.parse("2026-11-24"),
  nowMs,
});

test("every fact of an introduction can be said, and none later than now", () => {
  const all = agency.introductions.flatMap(({ facts }) => asFacts(facts));
  expect(all.flatMap((fact) => (checkFact("introduction", fact).ok ? [] : [fact]))).toEqual([]);
  for (const { facts } of agency.introductions) {
    for (const { at } of facts) expect(at).toBeLessThanOrEqual(nowMs);
  }
});

test("they stand at different places of the way, and nobody is in two of them", () => {
  const standings = agency.introductions.map(({ key, facts }) => {
    const pair = readPair(key);
    assert(pair, "a key of a pair");
    const [round] = readRounds(createProjection(asFacts(facts)), pair);
    assert(round, "it was begun");
    return standingOf(round, nowMs).type;
  });
  expect(new Set(standings).size).toBeGreaterThan(4);
  const clients = agency.introductions.flatMap(({ key }) => key.split("~"));
  expect(new Set(clients).size).toBe(clients.length);
});
