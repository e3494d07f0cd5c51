import { expect, test } from "vitest";
import {
  checkFact,
  createProjection,
  currentVersion,
  type Fact,
  factIdSchema,
} from "#shared/documents";
import { readPair, readRounds, standingOf } from "#shared/introductions";
import { assert, hybridTimeOf, plainDateSchema } from "#shared/kernel";
import type { SampleFact } from "./sample.ts";
import { sampleAgency } from "./sample-agency.ts";

const nowMs = Date.parse("2026-11-24T06:00:00Z");
const agency = sampleAgency({
  seed: 1,
  clients: 120,
  today: plainDateSchema.parse("2026-11-24"),
  nowMs,
});

const idAt = (position: number) => factIdSchema.parse(`0123456789.${position}`);
const asFacts = (facts: readonly SampleFact[]): Fact[] =>
  facts.map(({ by, at, about, says, over }, position) => ({
    id: idAt(position),
    at: hybridTimeOf(at) + position,
    by,
    about,
    says,
    ...(over.length > 0 && { over: over.map(idAt) }),
    v: currentVersion,
  }));

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
