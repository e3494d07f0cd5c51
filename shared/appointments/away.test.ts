import { expect, test } from "vitest";
import { calendarVocabulary } from "#shared/casework";
import {
  type Json,
  type PlainDate,
  plainDateSchema,
  type StaffId,
  staffIdSchema,
  type Ulid,
  ulidSchema,
} from "#shared/kernel";
import type { Appointment } from "./appointment.ts";
import {
  type Away,
  awayFrom,
  awayOn,
  bookedInto,
  daysAway,
  readAway,
  readAwayDays,
  strandedAmong,
} from "./away.ts";
import { momentOf, officeDay, spanFrom } from "./office-time.ts";
import { freeSlots, problemsOf, proposalsFor } from "./slots.ts";

const day = (text: string): PlainDate => plainDateSchema.parse(text);
const ulid = (end: string): Ulid =>
  ulidSchema.parse(`01JD0000000000000000000000`.slice(0, -end.length) + end);
const heJianye: StaffId = staffIdSchema.parse(ulid("S2"));
const linXiaolan: StaffId = staffIdSchema.parse(ulid("S1"));

const holidays: Away = {
  ...{ id: ulid("H1"), month: "2026-12", staff: heJianye, kind: "annual" },
  ...{ from: day("2026-12-02"), to: day("2026-12-04") },
};

let count = 0;
const booked = (on: string, parts: Partial<Appointment> = {}): Appointment => {
  count += 1;
  return {
    ...{ id: ulid(`A${count}`), month: "2026-12", staff: heJianye, purpose: "interview" },
    ...{ client: undefined, other: undefined, room: undefined, state: undefined },
    ...{ lateMinutes: undefined, note: undefined, override: undefined },
    time: spanFrom(momentOf(day(on), 600), 60),
    ...parts,
  };
};

const settings = {
  ...{ rooms: [], bufferMinutes: 0 },
  week: Array.from({ length: 7 }, () => ({ from: 540, to: 1080 })),
};

test("何建业 is away from the first to the last day, and nobody else is", () => {
  const days = ["2026-12-01", "2026-12-02", "2026-12-04", "2026-12-05"].map(day);
  expect(days.map((one) => awayOn([holidays], heJianye, one) !== undefined)).toEqual([
    ...[false, true, true, false],
  ]);
  expect(awayOn([holidays], linXiaolan, day("2026-12-03"))).toBeUndefined();
  expect(daysAway(holidays)).toBe(3);
});

test("a booking into them speaks against itself, and the next free time is after them", () => {
  const wanted = booked("2026-12-03");
  const agenda = { appointments: [], settings, away: [holidays] };
  expect(problemsOf(wanted, agenda)).toEqual([{ type: "away", away: holidays }]);
  expect(problemsOf({ ...wanted, staff: linXiaolan }, agenda)).toEqual([]);
  const [slot] = freeSlots(wanted, agenda, wanted.time.fromMs, 1);
  expect(slot && officeDay(slot.time.fromMs)).toBe("2026-12-05");
  const [proposal] = proposalsFor(wanted, agenda, momentOf(day("2026-12-01"), 0));
  expect(proposal && officeDay(proposal.time.fromMs)).toBe("2026-12-05");
});

test("what stands in somebody's days away is found after a merge, in any order", () => {
  const [early, late] = [booked("2026-12-02"), booked("2026-12-04")];
  const others = [
    booked("2026-12-05"),
    booked("2026-12-03", { state: "cancelled" }),
    booked("2026-12-03", { staff: linXiaolan }),
    booked("2026-12-03", { staff: undefined }),
  ];
  const found = strandedAmong([late, ...others, early], [holidays]);
  expect(found.map(({ appointment }) => appointment.id)).toEqual([early.id, late.id]);
  expect(strandedAmong([early], [])).toEqual([]);
  expect(bookedInto([late, ...others, early], holidays)).toEqual([late, early]);
});

test("an appointment over midnight touches both days, and one that ends at midnight only the first", () => {
  const before = (minutes: number) =>
    booked("2026-12-01", { time: spanFrom(momentOf(day("2026-12-01"), 1380), minutes) });
  expect(strandedAmong([before(61)], [holidays])).toHaveLength(1);
  expect(strandedAmong([before(60)], [holidays])).toHaveLength(0);
});

test("days are read as they are typed; one day needs no last one", () => {
  expect(readAwayDays("2026-12-02", "")).toEqual({
    ok: true,
    value: { from: "2026-12-02", to: "2026-12-02" },
  });
  const refusals = [
    ["", "2026-12-04"],
    ["2026-12-02", "十二月"],
    ["2026-12-04", "2026-12-02"],
    ["2026-12-04", "2062-12-04"],
  ].map(([from = "", to = ""]) => readAwayDays(from, to));
  expect(refusals.map((one) => (one.ok ? "taken" : one.reason))).toEqual([
    ...["from", "to", "order", "tooLong"],
  ]);
});

test("a month is read with what was cancelled and what is no leave left out", () => {
  const said: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
    [`away/${ulid("H1")}`]: {
      ...{ staff: heJianye, kind: "annual" },
      days: { from: "2026-12-02", to: "2026-12-04" },
    },
    [`away/${ulid("H2")}`]: {
      ...{ staff: heJianye, kind: "annual", isCancelled: true },
      days: { from: "2026-12-09", to: "2026-12-09" },
    },
    [`away/${ulid("H3")}`]: {
      ...{ staff: linXiaolan, kind: "sabbatical" },
      days: { from: "2026-12-01", to: "2026-12-01" },
    },
    [`away/${ulid("H4")}`]: { staff: linXiaolan, kind: "sick" },
  };
  const read = readAway(
    { entities: () => Object.keys(said), value: (about, field) => said[about]?.[field] },
    "2026-12",
  );
  expect(read).toEqual([
    holidays,
    {
      ...{ id: ulid("H3"), month: "2026-12", staff: linXiaolan, kind: undefined },
      ...{ from: "2026-12-01", to: "2026-12-01" },
    },
  ]);
  expect(awayFrom(read, day("2026-12-02")).map(({ id }) => id)).toEqual([holidays.id]);
  expect(awayFrom(read, day("2026-12-01")).map(({ id }) => id)).toEqual([ulid("H3"), holidays.id]);
});

test("days that end before they begin are nothing that can be said", () => {
  const { days } = calendarVocabulary.away.fields;
  expect(days.safeParse({ from: "2026-12-02", to: "2026-12-02" }).success).toBe(true);
  expect(days.safeParse({ from: "2026-12-03", to: "2026-12-02" }).success).toBe(false);
});
