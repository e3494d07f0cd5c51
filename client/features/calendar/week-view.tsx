import { createMemo } from "solid-js";
import { useI18n } from "#client/i18n";
import {
  type Appointment,
  awayOn,
  hoursOn,
  movedTo,
  officeDay,
  weekOf,
} from "#shared/appointments";
import type { PlainDate } from "#shared/kernel";
import { useCalendar } from "./calendar-context.ts";
import type { ColumnChoice } from "./calendar-place.ts";
import type { ViewActions } from "./day-view.tsx";
import type { GridColumn } from "./grid-column.ts";
import { gridHours } from "./grid-hours.ts";
import { TimeGrid } from "./time-grid.tsx";

/** Seven days side by side, of everybody or of oneself. */
export function WeekView(
  props: ViewActions & { readonly day: PlainDate; readonly choice: ColumnChoice },
) {
  const { t } = useI18n();
  const { book, office, words, deeds, me, today } = useCalendar();
  const days = createMemo(() => weekOf(props.day));
  const ofWeek = createMemo(() =>
    book
      .appointments()
      .filter(
        ({ time, staff }) =>
          days().includes(officeDay(time.fromMs)) && (props.choice !== "mine" || staff === me()),
      ),
  );
  /** That nobody comes, or who is not there. */
  const noteOf = (day: PlainDate): string | undefined => {
    if (!hoursOn(office.settings(), day)) return t("calendar.closedDay");
    const away = office
      .staff()
      .filter(({ id }) => props.choice !== "mine" || id === me())
      .flatMap(({ id }) => awayOn(book.away(), id, day) ?? []);
    return away.length > 0 ? away.map(words.away).join(" · ") : undefined;
  };
  const columns = createMemo((): readonly GridColumn[] =>
    days().map((day) => ({
      key: day,
      title: `${words.weekday(day)} ${Number(day.slice(8))}`,
      note: noteOf(day),
      day,
      shows: props.choice === "mine" ? ("room" as const) : ("staff" as const),
      isHere: day === today(),
      appointments: ofWeek().filter(({ time }) => officeDay(time.fromMs) === day),
    })),
  );
  const move = (appointment: Appointment, _: GridColumn, fromMs: number): void => {
    if (fromMs === appointment.time.fromMs) return;
    const time = movedTo(appointment.time, fromMs);
    const sentence = t("calendar.said.moved", words.who(appointment), words.when(time, today()));
    void deeds.move(appointment, { time }, sentence);
  };
  return (
    <TimeGrid
      label={t(
        "calendar.week",
        words.date(days()[0] ?? props.day),
        words.date(days()[6] ?? props.day),
      )}
      columns={columns()}
      hours={gridHours(office.settings(), days(), ofWeek())}
      onOpen={props.onOpen}
      onCreate={(_, fromMs, minutes) =>
        props.onCreate({ staff: me(), time: { fromMs, toMs: fromMs + minutes * 60_000 } })
      }
      onMove={move}
    />
  );
}
