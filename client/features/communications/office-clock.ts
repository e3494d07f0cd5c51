import { clockOf, momentOf, officeDay, parseClock } from "#shared/appointments";
import { plainDateSchema } from "#shared/kernel";

/** A moment as a `datetime-local` field writes it, by the office's clock. */
export const officeTime = (atMs: number): string => `${officeDay(atMs)}T${clockOf(atMs)}`;

/** The moment of such a text; undefined when it is none, or still to come. */
export function readOfficeTime(text: string, nowMs: number): number | undefined {
  const [dayText, clock = ""] = text.split("T", 2);
  const day = plainDateSchema.safeParse(dayText).data;
  const minute = /^\d{2}:\d{2}$/.test(clock) ? parseClock(clock) : undefined;
  if (day === undefined || minute === undefined) return undefined;
  const atMs = momentOf(day, minute);
  return atMs >= 0 && atMs <= nowMs ? atMs : undefined;
}
