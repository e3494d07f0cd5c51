import { type PlainDate, z } from "#shared/kernel";
import { type SaidInMonth, textOf } from "./appointment.ts";
import { minuteOfDay, momentOf, officeDay, type TimeSpan, weekdayOf } from "./office-time.ts";

/** From a minute of the day to another. */
export interface OpenHours {
  readonly from: number;
  readonly to: number;
}

/** What the calendar must know of the office. */
export interface OfficeSettings {
  /** The rooms that are in use, as they are called, in the order in which they were added. */
  readonly rooms: readonly string[];
  /** For each day of the week, Monday first; undefined when the office is closed. */
  readonly week: readonly (OpenHours | undefined)[];
  /** Between two appointments of a colleague, or in a room, so many minutes stay free. */
  readonly bufferMinutes: number;
}

const usual: OpenHours = { from: 9 * 60, to: 18 * 60 + 30 };
const usualWeek: OfficeSettings["week"] = Array.from({ length: 7 }, () => usual);
const usualBuffer = 10;

const weekSchema = z
  .array(z.nullable(z.object({ from: z.number(), to: z.number() })))
  .check(z.length(7));

/** Reads rooms and hours from the agency's document; what was never said is as usual. */
export function readOfficeSettings(said: SaidInMonth): OfficeSettings {
  const rooms = said.entities("room").flatMap((about) => {
    const name = textOf(said.value(about, "name"));
    return name && said.value(about, "isClosed") !== true ? [name] : [];
  });
  const week = weekSchema.safeParse(said.value("officeHours", "week"));
  const buffer = said.value("officeHours", "bufferMinutes");
  return {
    rooms: [...new Set(rooms)],
    week: week.success ? week.data.map((hours) => hours ?? undefined) : usualWeek,
    bufferMinutes: typeof buffer === "number" ? buffer : usualBuffer,
  };
}

/** When the office is open on a day; undefined when it is closed. */
export const hoursOn = (
  { week }: Pick<OfficeSettings, "week">,
  day: PlainDate,
): OpenHours | undefined => week[weekdayOf(day)];

/** How many minutes the office is open on a day. */
export function openMinutesOn(settings: Pick<OfficeSettings, "week">, day: PlainDate): number {
  const hours = hoursOn(settings, day);
  return hours ? hours.to - hours.from : 0;
}

/** Whether all of a time lies in the opening hours of its day. */
export function isInHours(settings: Pick<OfficeSettings, "week">, time: TimeSpan): boolean {
  const day = officeDay(time.fromMs);
  const hours = hoursOn(settings, day);
  if (!hours) return false;
  return minuteOfDay(time.fromMs) >= hours.from && time.toMs <= momentOf(day, hours.to);
}
