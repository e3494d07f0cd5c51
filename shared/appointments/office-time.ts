import { addDays, type PlainDate, plainDateOf } from "#shared/kernel";

/** The office's wall clock is eight hours ahead of UTC, all the year round. */
const officeOffsetMinutes = 480;
const minuteMs = 60_000;

/** From one moment to another, in milliseconds since 1970; the end belongs to what follows. */
export interface TimeSpan {
  readonly fromMs: number;
  readonly toMs: number;
}

/** The day of a moment at the office. */
export const officeDay = (ms: number): PlainDate => plainDateOf(ms, officeOffsetMinutes);

/** How many minutes after midnight a moment is at the office. */
export const minuteOfDay = (ms: number): number =>
  Math.floor((ms + officeOffsetMinutes * minuteMs) / minuteMs) % 1440;

/** The moment of a minute of a day at the office. */
export const momentOf = (day: PlainDate, minute: number): number =>
  Date.parse(`${day}T00:00:00Z`) + (minute - officeOffsetMinutes) * minuteMs;

/** So many minutes from a moment on. */
export const spanFrom = (fromMs: number, minutes: number): TimeSpan => ({
  fromMs,
  toMs: fromMs + minutes * minuteMs,
});

/** How long something takes, in whole minutes. */
export const minutesOf = ({ fromMs, toMs }: TimeSpan): number =>
  Math.round((toMs - fromMs) / minuteMs);

/** The same length, from another moment on. */
export const movedTo = ({ fromMs, toMs }: TimeSpan, newFromMs: number): TimeSpan => ({
  fromMs: newFromMs,
  toMs: newFromMs + toMs - fromMs,
});

/** Whether two stretches of time have a moment in common. */
export const areTogether = (a: TimeSpan, b: TimeSpan): boolean =>
  a.fromMs < b.toMs && b.fromMs < a.toMs;

/** A minute of the day as the clock on the wall shows it: `14:05`. */
export const clockOfMinute = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** A moment as the office's clock shows it. */
export const clockOf = (ms: number): string => clockOfMinute(minuteOfDay(ms));

/** Reads what people type for a time of the day: `14:05`, `1405`, `14点`, `14：30`, `9.30`. */
export function parseClock(text: string): number | undefined {
  const match = /^\s*(\d{1,2})(?:\s*[:：.点時时]\s*(\d{1,2})?\s*分?|(\d{2}))?\s*$/u.exec(text);
  if (!match) return undefined;
  const [, hour = "", spaced, packed] = match;
  const minute = Number(spaced ?? packed ?? 0);
  return Number(hour) < 24 && minute < 60 ? Number(hour) * 60 + minute : undefined;
}

/** The month of a day, as documents are called: `2026-11`. */
export const monthOf = (day: PlainDate): string => day.slice(0, 7);

/** The day of the week, from 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: PlainDate): number =>
  (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The seven days of the week a day lies in, Monday first. */
export function weekOf(day: PlainDate): readonly PlainDate[] {
  const monday = addDays(day, -weekdayOf(day));
  return Array.from({ length: 7 }, (_, place) => addDays(monday, place));
}

/** The weeks that a month touches, Monday first. */
export function weeksOfMonth(day: PlainDate): readonly (readonly PlainDate[])[] {
  const first = addDays(day, 1 - Number(day.slice(8)));
  const weeks: (readonly PlainDate[])[] = [];
  for (let week = weekOf(first); monthOf(week[0] ?? day) <= monthOf(day); ) {
    weeks.push(week);
    week = weekOf(addDays(week[0] ?? day, 7));
  }
  return weeks;
}

/** The same day of another month, or its last day when that month is shorter. */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const first = plainDateOf(Date.UTC(Math.floor(count / 12), count % 12, 1), 0);
  const lastDay = new Date(Date.UTC(Math.floor(count / 12), (count % 12) + 1, 0)).getUTCDate();
  return addDays(first, Math.min(Number(day.slice(8)), lastDay) - 1);
}
