import { createMemo, For, Index, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { IconWarning } from "#client/ui";
import {
  type Appointment,
  byTime,
  clockOf,
  hoursOn,
  isStanding,
  monthOf,
  officeDay,
  weeksOfMonth,
} from "#shared/appointments";
import type { PlainDate } from "#shared/kernel";
import { useCalendar } from "./calendar-context.ts";
import type { ColumnChoice } from "./calendar-place.ts";
import { useConflicts } from "./conflicts-context.ts";
import "./month-view.css";

const linesAtMost = 3;

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

/** A month in whole weeks; a day opens as a day. Arrows move from day to day. */
export function MonthView(props: {
  readonly day: PlainDate;
  readonly choice: ColumnChoice;
  readonly onDay: (day: PlainDate) => void;
}) {
  const { t } = useI18n();
  const { book, me } = useCalendar();
  let grid!: HTMLDivElement;
  const byDay = createMemo(() => {
    const days = new Map<string, Appointment[]>();
    for (const one of book.appointments()) {
      if (!isStanding(one) || (props.choice === "mine" && one.staff !== me())) continue;
      const day = officeDay(one.time.fromMs);
      days.set(day, [...(days.get(day) ?? []), one]);
    }
    return days;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const active = document.activeElement;
    const day = active instanceof HTMLElement ? active.dataset.day : undefined;
    if (step === undefined || day === undefined) return;
    event.preventDefault();
    const days: readonly string[] = weeksOfMonth(props.day).flat();
    const next = days[days.indexOf(day) + step];
    if (next) grid.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form
    <div
      class="month"
      ref={grid}
      role="group"
      aria-label={t(
        "calendar.grid",
        t("calendar.monthYear", Number(props.day.slice(0, 4)), Number(props.day.slice(5, 7))),
      )}
      onKeyDown={onKeyDown}
    >
      <Index each={[...t("calendar.weekdays")]}>
        {(weekday) => (
          <span class="month-weekday quiet small" aria-hidden="true">
            {weekday()}
          </span>
        )}
      </Index>
      <For each={weeksOfMonth(props.day).flat()}>
        {(day) => (
          <DayCell
            day={day}
            isOutside={monthOf(day) !== monthOf(props.day)}
            appointments={(byDay().get(day) ?? []).sort(byTime)}
            onDay={props.onDay}
          />
        )}
      </For>
    </div>
  );
}

function DayCell(props: {
  readonly day: PlainDate;
  readonly isOutside: boolean;
  readonly appointments: readonly Appointment[];
  readonly onDay: (day: PlainDate) => void;
}) {
  const { t } = useI18n();
  const { words, office, today } = useCalendar();
  const conflicts = useConflicts();
  const isConflict = () => props.appointments.some(({ id }) => conflicts.isIn(id));
  const isClosed = () => !hoursOn(office.settings(), props.day);
  const name = () =>
    [
      words.day(props.day, today()),
      t("calendar.countOf", props.appointments.length),
      isConflict() && t("calendar.clashes"),
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <button
      type="button"
      class="month-day"
      classList={{
        "month-day-outside": props.isOutside,
        "month-day-today": props.day === today(),
        "month-day-closed": isClosed(),
      }}
      data-day={props.day}
      onClick={() => props.onDay(props.day)}
    >
      <span class="month-number">
        <span aria-hidden="true">{Number(props.day.slice(8))}</span>
        <span class="visually-hidden">{name()}</span>
        <Show when={isConflict()}>
          <IconWarning />
        </Show>
      </span>
      <Show when={props.appointments.length > 0}>
        <span class="month-count small" aria-hidden="true">
          {props.appointments.length}
        </span>
      </Show>
      <span class="month-lines" aria-hidden="true">
        <For each={props.appointments.slice(0, linesAtMost)}>
          {(one) => (
            <span class="month-line one-line">
              <span class="quiet">{clockOf(one.time.fromMs)}</span> {words.who(one)}
            </span>
          )}
        </For>
        <Show when={props.appointments.length > linesAtMost}>
          <span class="quiet">{t("calendar.moreOf", props.appointments.length - linesAtMost)}</span>
        </Show>
      </span>
    </button>
  );
}
