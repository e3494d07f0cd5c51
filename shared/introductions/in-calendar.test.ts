import { expect, test } from "vitest";
import type { Appointment } from "#shared/appointments";
import { ulidSchema } from "#shared/kernel";
import { saying, wangMin, zhaoLei } from "./fake-pair.ts";
import { asInCalendar } from "./in-calendar.ts";
import { readRounds } from "./introduction.ts";

const hourMs = 3_600_000;
const id = ulidSchema.parse("01JF0000000000000000000009");
const fixedAt = { fromMs: 10 * hourMs, toMs: 11 * hourMs };
const [round] = readRounds(
  saying(
    ["round/1", { first: wangMin }],
    [
      "meeting/01JF0000000000000000000001",
      { round: 1, time: fixedAt, appointment: { month: "1970-01", id } },
    ],
  ),
  [wangMin, zhaoLei],
);
const kept = (changed: Partial<Appointment> = {}): Appointment => ({
  ...{ id, month: "1970-01", time: fixedAt, client: wangMin, other: zhaoLei, purpose: "meeting" },
  ...{ staff: undefined, room: undefined, state: undefined, lateMinutes: undefined },
  ...{ note: undefined, override: undefined },
  ...changed,
});
const meetingWith = (...appointments: readonly Appointment[]) =>
  round && asInCalendar(round, appointments).meetings[0];

test("who moves the appointment in the calendar has moved the meeting", () => {
  const time = { fromMs: 20 * hourMs, toMs: 21 * hourMs };
  expect(meetingWith(kept({ time }))).toMatchObject({ time, ended: undefined });
});

test("a cancelled appointment is a meeting that did not take place", () => {
  expect(meetingWith(kept({ state: "cancelled" }))?.ended?.is).toBe("notHeld");
  expect(meetingWith(kept({ state: "came" }))?.ended).toBeUndefined();
});

test("a meeting whose appointment is not here stays as it was fixed", () => {
  expect(meetingWith()).toMatchObject({ time: fixedAt, ended: undefined });
});
