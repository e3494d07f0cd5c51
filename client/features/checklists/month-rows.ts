import { type Accessor, createMemo } from "solid-js";
import { useWork } from "#client/documents";
import { useBook } from "#feature/calendar";
import { monthOf, officeDay } from "#shared/appointments";
import { type MonthRow, monthRows } from "#shared/checklists";
import { addDays, momentOfUlid, type PlainDate, ulidSchema } from "#shared/kernel";
import type { Checklists } from "./checklists-context.ts";

/** The days of a month, `2026-11`, as far as they have come; of a month to come none. */
export function daysOf(month: string, first: PlainDate): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = first; monthOf(day) === month; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Everybody's days for a supervisor, else one's own; and those of places. */
export function readMonthRows(
  { office, book, today }: Checklists,
  days: Accessor<readonly PlainDate[]>,
): Accessor<readonly MonthRow[]> {
  const { me } = useWork();
  const calendar = useBook();
  return createMemo(() => {
    const [first] = days();
    if (!first) return [];
    const people = office
      .colleagues()
      .filter(({ id }) => id === me().id || office.isSupervisor())
      .map(({ id, roles, rights }) => ({
        ...{ id, roles, isPartTime: rights.has("partTime") },
        // Nobody misses anything before they were invited.
        since: officeDay(momentOfUlid(ulidSchema.parse(id))),
      }));
    const rows = monthRows(
      {
        ...{ versions: office.versions(), ticks: book.ticksIn(monthOf(first)), days: days() },
        ...{ today: today(), settings: office.settings(), away: calendar.away() },
      },
      people,
      office.rooms().map(({ id }) => id),
    );
    return rows.filter(({ days: all }) => all.some(({ total, signed }) => total > 0 || signed));
  });
}
