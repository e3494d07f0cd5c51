import { expect, test } from "vitest";
import { conflictsAmong, readAppointments, readChecks, readWaiting } from "#shared/appointments";
import { checkFact, createProjection } from "#shared/documents";
import { plainDateSchema } from "#shared/kernel";
import { asFacts } from "./fake-facts.ts";
import { sampleAgency } from "./sample-agency.ts";

const nowMs = Date.parse("2026-11-24T06:00:00Z");
const agency = sampleAgency({
  seed: 1,
  clients: 120,
  today: plainDateSchema.parse("2026-11-24"),
  nowMs,
});

const months = agency.calendar.map(({ month, facts }) => ({
  month,
  said: createProjection(asFacts(facts)),
}));
const appointments = months.flatMap(({ month, said }) => readAppointments(said, month));

test("every fact of the calendar can be said, and none later than now", () => {
  const all = agency.calendar.flatMap(({ facts }) => asFacts(facts));
  expect(all.flatMap((fact) => (checkFact("calendar", fact).ok ? [] : [fact]))).toEqual([]);
  for (const { facts } of agency.calendar) {
    for (const { at } of facts) expect(at).toBeLessThanOrEqual(nowMs);
  }
});

test("there is a month that was and two weeks to come, with one room booked twice", () => {
  expect(agency.calendar.map(({ month }) => month)).toContain("2026-12");
  expect(appointments.length).toBeGreaterThan(100);
  expect(appointments.some(({ time }) => time.fromMs > nowMs)).toBe(true);
  const conflicts = conflictsAmong(appointments.filter(({ time }) => time.fromMs > nowMs));
  expect(conflicts.filter(({ kinds }) => kinds.includes("room")).length).toBeGreaterThan(0);
  expect(conflicts.length).toBeLessThan(6);
});

test("what is over has an end, people were compared at the door, and somebody waits", () => {
  const over = appointments.filter(({ time }) => time.toMs < nowMs - 86_400_000);
  expect(over.every(({ state }) => state !== undefined)).toBe(true);
  expect(new Set(over.map(({ state }) => state))).toEqual(
    new Set(["came", "didNotCome", "cancelled"]),
  );
  expect(months.flatMap(({ said }) => readChecks(said)).length).toBeGreaterThan(10);
  expect(months.flatMap(({ month, said }) => readWaiting(said, month))).toHaveLength(1);
});
