import { createMemo, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, EmptyState } from "#client/ui";
import { type Appointment, movedTo, officeDay } from "#shared/appointments";
import type { JsonObject, PlainDate } from "#shared/kernel";
import { useCalendar } from "./calendar-context.ts";
import type { ColumnChoice } from "./calendar-place.ts";
import { useDayColumns } from "./day-columns.ts";
import type { Draft } from "./deeds.ts";
import type { GridColumn } from "./grid-column.ts";
import { gridHours } from "./grid-hours.ts";
import { TimeGrid } from "./time-grid.tsx";

/** What can be done from a view. */
export type ViewActions = {
  readonly onOpen: (appointment: Appointment) => void;
  readonly onCreate: (draft: Partial<Draft>) => void;
};

/** One day: a column for each colleague and each room. */
export function DayView(
  props: ViewActions & { readonly day: PlainDate; readonly choice: ColumnChoice },
) {
  const { t } = useI18n();
  const { book, office, words, deeds, today } = useCalendar();
  const ofDay = createMemo(() =>
    book.appointments().filter(({ time }) => officeDay(time.fromMs) === props.day),
  );
  const { columns, partOf } = useDayColumns(
    () => props.day,
    () => props.choice,
    ofDay,
  );
  const move = (appointment: Appointment, column: GridColumn, fromMs: number): void => {
    const time = movedTo(appointment.time, fromMs);
    const { staff = appointment.staff, room = appointment.room } = partOf(column);
    const says: JsonObject = {
      ...(fromMs !== appointment.time.fromMs && { time: { ...time } }),
      ...(staff && staff !== appointment.staff && { staff }),
      ...(room && room !== appointment.room && { room }),
    };
    if (Object.keys(says).length === 0) return;
    const where = [
      words.when(time, today()),
      "staff" in says && words.staff(staff),
      "room" in says && room,
    ];
    const sentence = t(
      "calendar.said.moved",
      words.who(appointment),
      where.filter(Boolean).join(" · "),
    );
    void deeds.change(appointment, says, sentence);
  };
  return (
    <>
      <Show when={book.isRead() && book.appointments().length === 0}>
        <EmptyState
          action={<Button onClick={() => props.onCreate({})}>{t("calendar.add")}</Button>}
        >
          {t("calendar.empty")}
        </EmptyState>
      </Show>
      <TimeGrid
        label={words.day(props.day, today())}
        columns={columns()}
        hours={gridHours(office.settings(), [props.day], ofDay())}
        onOpen={props.onOpen}
        onCreate={(column, fromMs, minutes) =>
          props.onCreate({
            ...partOf(column),
            time: { fromMs, toMs: fromMs + minutes * 60_000 },
          })
        }
        onMove={move}
      />
    </>
  );
}
