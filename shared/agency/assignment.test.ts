import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, clientIdSchema, plainDateSchema, staffIdSchema } from "#shared/kernel";
import {
  type Assignment,
  assignedStaff,
  assignmentSchema,
  isActive,
  responsibleFor,
} from "./assignment.ts";

const day = (text: string) => plainDateSchema.parse(text);
const wang = clientIdSchema.parse("01J00000000000000000000C01");
const zhao = clientIdSchema.parse("01J00000000000000000000C02");
const he = staffIdSchema.parse("01J00000000000000000000S01");
const su = staffIdSchema.parse("01J00000000000000000000S02");
const luo = staffIdSchema.parse("01J00000000000000000000S03");

const monday = day("2026-11-23");

test("an assignment without days always holds", () => {
  expect(isActive({}, monday)).toBe(true);
});

test("the first and the last day of an assignment count", () => {
  const week = { from: monday, to: day("2026-11-29") };
  expect(isActive(week, day("2026-11-22"))).toBe(false);
  expect(isActive(week, monday)).toBe(true);
  expect(isActive(week, day("2026-11-29"))).toBe(true);
  expect(isActive(week, day("2026-11-30"))).toBe(false);
});

test("an assignment that only ends, or only begins, is open on the other side", () => {
  expect(isActive({ to: monday }, day("1999-01-01"))).toBe(true);
  expect(isActive({ from: monday }, day("2099-01-01"))).toBe(true);
});

const assignments: readonly Assignment[] = [
  { client: wang, staff: luo, as: "standIn", from: monday, to: day("2026-11-27") },
  { client: wang, staff: he, as: "assigned", from: day("2026-01-05") },
  { client: wang, staff: su, as: "co" },
  { client: zhao, staff: su, as: "assigned", to: day("2026-11-01") },
];

test("whoever answers for a client is named first, the stand-in last", () => {
  expect(assignedStaff(assignments, wang, monday)).toEqual([he, su, luo]);
});

test("the stand-in is gone the day after", () => {
  expect(assignedStaff(assignments, wang, day("2026-11-28"))).toEqual([he, su]);
});

test("a client whose assignment has ended is served by nobody", () => {
  expect(assignedStaff(assignments, zhao, monday)).toEqual([]);
  expect(responsibleFor(assignments, zhao, monday)).toBeUndefined();
});

test("a co-matchmaker alone does not answer for the client", () => {
  expect(responsibleFor(assignments, wang, day("2026-01-04"))).toBeUndefined();
  expect(responsibleFor(assignments, wang, monday)).toBe(he);
});

test("somebody who serves a client in two ways is named once", () => {
  const twice: Assignment = { client: wang, staff: he, as: "standIn" };
  expect(assignedStaff([...assignments, twice], wang, monday)).toEqual([he, su, luo]);
});

test("whatever the days, an assignment holds exactly between them", () => {
  const offset = fc.integer({ min: -400, max: 400 });
  fc.assert(
    fc.property(offset, offset, offset, (from, to, on) => {
      const span = { from: addDays(monday, from), to: addDays(monday, to) };
      expect(isActive(span, addDays(monday, on))).toBe(from <= on && on <= to);
    }),
  );
});

test("an assignment from outside is read strictly", () => {
  expect(assignmentSchema.safeParse({ client: wang, staff: he, as: "assigned" }).success).toBe(
    true,
  );
  expect(assignmentSchema.safeParse({ client: wang, staff: he, as: "boss" }).success).toBe(false);
  expect(
    assignmentSchema.safeParse({ client: wang, staff: he, as: "co", from: "2026-02-30" }).success,
  ).toBe(false);
  expect(assignmentSchema.safeParse({ client: wang, staff: he, as: "co", until: 1 }).success).toBe(
    false,
  );
});
