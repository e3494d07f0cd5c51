import { addDays, type PlainDate, plainDateSchema } from "#shared/kernel";

const dayMs = 86_400_000;
const msOf = (day: PlainDate): number => Date.parse(`${day}T00:00:00Z`);

/** The same day so many months later; the last of the month where that has no such day. */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const text = new Date(
    Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last)),
  );
  return plainDateSchema.parse(text.toISOString().slice(0, 10));
}

/** The last day of a service of so many months that begins on a day. */
export const lastDayOf = (on: PlainDate, months: number): PlainDate =>
  addDays(addMonths(on, months), -1);

/** How many days there are from one day to another, both counted. */
export const daysIn = (from: PlainDate, to: PlainDate): number =>
  Math.round((msOf(to) - msOf(from)) / dayMs) + 1;
