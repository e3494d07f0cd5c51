import { addDays, type PlainDate } from "#shared/kernel";
import { type Appointment, isStanding } from "./appointment.ts";
import { type Away, awayAt } from "./away.ts";
import { conflictOf, type KeptApart } from "./conflicts.ts";
import { hoursOn, isInHours, type OfficeSettings } from "./office-settings.ts";
import { minutesOf, momentOf, officeDay, spanFrom, type TimeSpan } from "./office-time.ts";

/** What is known when a time is looked for. */
export interface Agenda {
  readonly appointments: readonly Appointment[];
  readonly settings: OfficeSettings;
  readonly isApart?: KeptApart;
  /** Who is not there on which days. */
  readonly away?: readonly Away[];
}

/** Why a time is not a good one. `tooTight` and `outsideHours` are only worth a word. */
export type SlotProblem =
  | {
      readonly type: "staff" | "room" | "client" | "twoMeetings" | "apart" | "tooTight";
      readonly with: Appointment;
    }
  | { readonly type: "outsideHours" }
  /** The colleague is not there on that day. */
  | { readonly type: "away"; readonly away: Away };

/** A time, and a room, at which an appointment would go. */
export interface Slot {
  readonly time: TimeSpan;
  readonly room: string | undefined;
}

/** All that speaks against an appointment as it is, the earlier neighbour first. */
export function problemsOf(
  wanted: Appointment,
  { appointments, settings, isApart, away = [] }: Agenda,
): readonly SlotProblem[] {
  const problems: SlotProblem[] = isInHours(settings, wanted.time)
    ? []
    : [{ type: "outsideHours" }];
  const isAway = awayAt(away, wanted);
  if (isAway && isStanding(wanted)) problems.push({ type: "away", away: isAway });
  for (const other of appointments) {
    const kinds = conflictOf(wanted, other, isApart);
    for (const type of kinds) problems.push({ type, with: other });
    if (kinds.length === 0 && isTooTight(wanted, other, settings.bufferMinutes)) {
      problems.push({ type: "tooTight", with: other });
    }
  }
  return problems;
}

/** Whether the same colleague or room has less than the buffer between two appointments. */
function isTooTight(a: Appointment, b: Appointment, bufferMinutes: number): boolean {
  if (a.id === b.id || !isStanding(a) || !isStanding(b)) return false;
  const isShared =
    (a.staff !== undefined && a.staff === b.staff) || (a.room !== undefined && a.room === b.room);
  const gapMs = Math.max(b.time.fromMs - a.time.toMs, a.time.fromMs - b.time.toMs);
  return isShared && gapMs >= 0 && gapMs < bufferMinutes * 60_000;
}

const stepMinutes = 30;
const daysAhead = 14;

/**
 * The next times at which an appointment would go without anything against it, from a moment on, at
 * full and half hours. Its own room is preferred; an appointment without a room stays without one.
 */
export function freeSlots(
  wanted: Appointment,
  agenda: Agenda,
  fromMs: number,
  atMost: number,
): readonly Slot[] {
  const found: Slot[] = [];
  const near = standingNear(agenda, fromMs);
  let day: PlainDate = officeDay(fromMs);
  for (let count = 0; count < daysAhead && found.length < atMost; count++, day = addDays(day, 1)) {
    for (const time of timesOn(day, minutesOf(wanted.time), agenda.settings)) {
      if (time.fromMs < fromMs || found.length === atMost) continue;
      const room = roomFor({ ...wanted, time }, near);
      if (room.isFree) found.push({ time, room: room.name });
    }
  }
  return found;
}

const standingNear = (agenda: Agenda, fromMs: number): Agenda => ({
  ...agenda,
  appointments: agenda.appointments.filter(
    (one) =>
      isStanding(one) &&
      one.time.toMs > fromMs - 86_400_000 &&
      one.time.fromMs < fromMs + (daysAhead + 1) * 86_400_000,
  ),
});

function timesOn(day: PlainDate, minutes: number, settings: OfficeSettings): readonly TimeSpan[] {
  const hours = hoursOn(settings, day);
  if (!hours) return [];
  const times: TimeSpan[] = [];
  for (let from = hours.from; from + minutes <= hours.to; from += stepMinutes) {
    times.push(spanFrom(momentOf(day, from), minutes));
  }
  return times;
}

type RoomFound =
  | { readonly isFree: true; readonly name: string | undefined }
  | { readonly isFree: false };

/** The own room, or another one, in which nothing speaks against a time. */
function roomFor(wanted: Appointment, agenda: Agenda): RoomFound {
  const isGood = (room: string | undefined): boolean =>
    problemsOf({ ...wanted, room }, agenda).length === 0;
  if (wanted.room === undefined) {
    return isGood(undefined) ? { isFree: true, name: undefined } : { isFree: false };
  }
  const others = agenda.settings.rooms.filter((room) => room !== wanted.room);
  const name = [wanted.room, ...others].find(isGood);
  return name === undefined ? { isFree: false } : { isFree: true, name };
}

/** A way out of a conflict: this appointment goes to another time or room. */
export interface Proposal extends Slot {
  readonly appointment: Appointment;
}

const proposalsEach = 2;

/**
 * Ways out for one side of a conflict: another room at the same time when that is enough, and the
 * next free time. What has begun is not moved any more.
 */
export function proposalsFor(
  appointment: Appointment,
  agenda: Agenda,
  nowMs: number,
): readonly Proposal[] {
  if (appointment.time.fromMs <= nowMs || appointment.state !== undefined) return [];
  const isGood = (slot: Slot): boolean =>
    problemsOf({ ...appointment, ...slot }, agenda).every(({ type }) => type === "outsideHours");
  const rooms = appointment.room === undefined ? [] : agenda.settings.rooms;
  const isElsewhere = ({ time, room }: Slot): boolean =>
    time.fromMs !== appointment.time.fromMs || room === appointment.room;
  const elsewhere = rooms
    .filter((room) => room !== appointment.room)
    .map((room) => ({ time: appointment.time, room }))
    .filter(isGood);
  const { fromMs } = appointment.time;
  const later = freeSlots(appointment, agenda, fromMs, proposalsEach + 1).filter(isElsewhere);
  return [...elsewhere.slice(0, 1), ...later]
    .slice(0, proposalsEach)
    .map((slot) => ({ appointment, ...slot }));
}
