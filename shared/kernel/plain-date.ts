import { z } from "./schema.ts";

/** A calendar day without time or zone, as `yyyy-mm-dd`. */
export const plainDateSchema = z
  .string()
  .check(z.refine((text) => isRealDay(text), "not a day of the calendar"))
  .brand<"PlainDate">();
export type PlainDate = z.infer<typeof plainDateSchema>;

/** Reads a day as people write it: 1990-3-5, 1990/03/05, 1990.3.5, 1990年3月5日, 19900305. */
export function parsePlainDate(text: string): PlainDate | undefined {
  const match = /^\s*(\d{4})(?:[-/.年]\s*(\d{1,2})[-/.月]\s*(\d{1,2})日?|(\d{2})(\d{2}))\s*$/u.exec(
    text,
  );
  if (!match) return undefined;
  const [, year = "", dashedMonth, dashedDay, packedMonth, packedDay] = match;
  const month = (dashedMonth ?? packedMonth ?? "").padStart(2, "0");
  const day = (dashedDay ?? packedDay ?? "").padStart(2, "0");
  const parsed = plainDateSchema.safeParse(`${year}-${month}-${day}`);
  return parsed.success ? parsed.data : undefined;
}

/** The day of a moment (milliseconds since 1970) on a wall clock `offsetMinutes` ahead of UTC. */
export function plainDateOf(ms: number, offsetMinutes: number): PlainDate {
  return plainDateSchema.parse(new Date(ms + offsetMinutes * 60_000).toISOString().slice(0, 10));
}

/** Whole years from birth to a day (周岁). Whoever is born on 29 February ages on 1 March. */
export function ageOn(birth: PlainDate, day: PlainDate): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** The day so many days later (earlier when negative). */
export function addDays(day: PlainDate, days: number): PlainDate {
  return plainDateOf(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000, 0);
}

/** By hand: every line of every list passes here, and a `Date` takes several times as long. */
function isRealDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = [
    Number(text.slice(0, 4)),
    Number(text.slice(5, 7)),
    Number(text.slice(8)),
  ];
  return day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
