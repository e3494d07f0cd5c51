import { expect, test } from "vitest";
import {
  dayLists,
  hasFailed,
  readFixes,
  readGearMoves,
  readTicks,
  readVersions,
  stockOf,
} from "#shared/checklists";
import { checkFact, createProjection } from "#shared/documents";
import { plainDateSchema } from "#shared/kernel";
import { asFacts } from "./fake-facts.ts";
import { sampleAgency } from "./sample-agency.ts";

/** The sample on a day at ten in the morning. */
function sampleOn(text: string) {
  const today = plainDateSchema.parse(text);
  const nowMs = Date.parse(`${text}T02:00:00Z`);
  const agency = sampleAgency({ seed: 1, clients: 60, today, nowMs });
  const months = [agency.desk, ...agency.desk.others].map(({ month, facts }) => ({
    ...{ month, facts: asFacts(facts), said: createProjection(asFacts(facts)) },
  }));
  const versions = readVersions(createProjection(asFacts(agency.facts)));
  return { today, nowMs, agency, months, versions };
}

test("whatever the day, every tick can be said, and none is later than now", () => {
  for (const day of ["2026-11-24", "2026-12-01", "2026-12-04"]) {
    const { nowMs, agency, months } = sampleOn(day);
    for (const { facts } of months)
      expect(facts.flatMap((fact) => (checkFact("desk", fact).ok ? [] : [fact]))).toEqual([]);
    const said = [agency.desk, ...agency.desk.others].flatMap(({ facts }) => facts);
    for (const { at } of said) expect(at).toBeLessThanOrEqual(nowMs);
    expect(months.flatMap(({ said: of }) => readTicks(of)).length).toBeGreaterThan(200);
  }
});

test("opening of today is nearly done, the day before is whole, one thing waits to be put right", () => {
  const { today, months, versions, agency } = sampleOn("2026-11-24");
  const ticks = months.flatMap(({ said }) => readTicks(said));
  const [first] = agency.staff;
  const mine = dayLists(versions, ticks, today, {
    people: [{ id: first!.id, roles: new Set(first!.roles) }],
    rooms: "none",
  });
  expect(
    mine.filter(({ part }) => part === "opening").map(({ done, total }) => [done, total]),
  ).toEqual([[5, 5]]);
  expect(ticks.filter(hasFailed).map(({ item }) => item)).toEqual(["printer"]);
  const [fix, ...others] = months.flatMap(({ said }) => readFixes(said));
  expect(others).toEqual([]);
  expect(fix).toMatchObject({ owner: first!.id, ended: undefined });
});

test("gloves are nearly gone, masks are not", () => {
  const { months } = sampleOn("2026-11-24");
  const moves = months.flatMap(({ said, month }) => readGearMoves(said, month));
  expect(stockOf({ key: "gloves", lowAt: 6 }, moves)).toEqual({ left: 5, isLow: true });
  expect(stockOf({ key: "mask", lowAt: 10 }, moves).isLow).toBe(false);
});
