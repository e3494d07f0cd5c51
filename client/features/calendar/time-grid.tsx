import {
  createEffect,
  createMemo,
  createSignal,
  createUniqueId,
  For,
  Index,
  type JSX,
  on,
  Show,
} from "solid-js";
import { useI18n } from "#client/i18n";
import {
  type Appointment,
  clockOf,
  clockOfMinute,
  hoursOn,
  inLanes,
  minuteOfDay,
  momentOf,
  officeDay,
} from "#shared/appointments";
import type { Ulid } from "#shared/kernel";
import { AppointmentBlock } from "./appointment-block.tsx";
import { useCalendar } from "./calendar-context.ts";
import { createDrag, type Ghost } from "./drag.ts";
import type { GridColumn } from "./grid-column.ts";
import type { GridHours } from "./grid-hours.ts";
import { stepAmongBlocks } from "./grid-keys.ts";
import "./time-grid.css";

type TimeGridProps = {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly hours: GridHours;
  readonly onOpen: (appointment: Appointment) => void;
  readonly onCreate: (column: GridColumn, fromMs: number, minutes: number) => void;
  readonly onMove: (appointment: Appointment, column: GridColumn, fromMs: number) => void;
};

/** Columns over the hours of the day; appointments are dragged, or moved by the keys. */
export function TimeGrid(props: TimeGridProps) {
  const { t } = useI18n();
  const hintId = createUniqueId();
  let grid!: HTMLDivElement;
  const columnOf = (key: string | undefined) => props.columns.find((one) => one.key === key);
  const drag = createDrag({
    hours: () => props.hours,
    moved: (appointment, key, minute) => {
      const column = columnOf(key);
      if (column) props.onMove(appointment, column, momentOf(column.day, minute));
    },
    drawn: (key, minute, minutes) => {
      const column = columnOf(key);
      if (column) props.onCreate(column, momentOf(column.day, minute), minutes);
    },
  });
  createEffect(() => {
    grid.style.setProperty("--columns", `${props.columns.length}`);
    grid.style.setProperty("--first", `${props.hours.from}`);
    grid.style.setProperty("--last", `${props.hours.to}`);
  });
  const follow = followMoved(
    () => grid,
    () => props.columns,
  );
  const onKeyDown = (event: KeyboardEvent) =>
    stepAmongBlocks(event, grid, (key, appointmentId, minutes, columns) => {
      const from = columnOf(key);
      const place = props.columns.findIndex((one) => one.key === key) + columns;
      const to = props.columns[place];
      const appointment = from?.appointments.find(({ id }) => id === appointmentId);
      if (!appointment || !to) return;
      const minute = minuteOfDay(appointment.time.fromMs) + minutes;
      follow(appointment.id, to.key);
      props.onMove(appointment, to, momentOf(to.day, minute));
    });
  return (
    <>
      <p class="visually-hidden" id={hintId}>
        {t("calendar.gridKeys")}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form */}
      <div
        class="time-grid"
        ref={grid}
        role="group"
        aria-label={t("calendar.grid", props.label)}
        aria-describedby={hintId}
        tabindex={0}
        onKeyDown={onKeyDown}
      >
        <div class="time-corner" />
        <Index each={props.columns}>
          {(column) => (
            <div class="time-head" classList={{ "time-head-here": column().isHere === true }}>
              <span class="time-title one-line">{column().title}</span>
              <Show when={column().note}>
                <span class="quiet time-note one-line">{column().note}</span>
              </Show>
            </div>
          )}
        </Index>
        <HourAxis hours={props.hours} />
        {/* By place and by name: what stays keeps its element, and with it the focus. */}
        <Index each={props.columns}>
          {(column) => (
            <Column
              column={column()}
              hours={props.hours}
              ghost={drag.ghost()}
              onDraw={drag.draw}
              onGrab={drag.grab}
              onOpen={(appointment, press) => drag.isEndOfDrag(press) || props.onOpen(appointment)}
            />
          )}
        </Index>
      </div>
    </>
  );
}

/** An appointment moved to another column by the keys takes the focus with it. */
function followMoved(grid: () => HTMLElement, columns: () => readonly GridColumn[]) {
  let moved: { readonly id: Ulid; readonly column: string } | undefined;
  createEffect(
    on(columns, () =>
      queueMicrotask(() => {
        if (!moved || document.activeElement !== document.body) return;
        const { id, column } = moved;
        const there = [...grid().querySelectorAll<HTMLElement>(`[data-appointment="${id}"]`)];
        there
          .find((block) => block.closest<HTMLElement>("[data-column]")?.dataset.column === column)
          ?.focus();
      }),
    ),
  );
  return (id: Ulid, column: string): void => {
    moved = { id, column };
  };
}

function HourAxis(props: { readonly hours: GridHours }) {
  const marks = () =>
    Array.from(
      { length: (props.hours.to - props.hours.from) / 60 },
      (_, place) => props.hours.from + place * 60,
    );
  return (
    <div class="time-axis" aria-hidden="true">
      <Index each={marks()}>
        {(minute) => <span class="time-hour">{clockOfMinute(minute())}</span>}
      </Index>
    </div>
  );
}

type Drag = ReturnType<typeof createDrag>;

function Column(props: {
  readonly column: GridColumn;
  readonly hours: GridHours;
  readonly ghost: Ghost | undefined;
  readonly onDraw: Drag["draw"];
  readonly onGrab: Drag["grab"];
  readonly onOpen: (appointment: Appointment, press: MouseEvent) => void;
}) {
  const { t } = useI18n();
  const { office, nowMs } = useCalendar();
  const [isTouched, setTouched] = createSignal(false);
  const placedById = createMemo(
    () => new Map(inLanes(props.column.appointments).map((one) => [one.appointment.id, one])),
  );
  const ids = createMemo(() => [...placedById().keys()]);
  const open = () => hoursOn(office.settings(), props.column.day);
  const isToday = () => officeDay(nowMs()) === props.column.day;
  const isNowSeen = () => {
    const minute = minuteOfDay(nowMs());
    return isToday() && minute >= props.hours.from && minute < props.hours.to;
  };
  const isGhostHere = () => props.ghost?.column === props.column.key;
  return (
    <section
      class="time-column"
      classList={{ "time-column-closed": !open() || props.column.isAway === true }}
      aria-label={`${props.column.title}: ${t("calendar.countOf", props.column.appointments.length)}`}
      data-column={props.column.key}
    >
      {/* Beneath the appointments, for the pointer; n does the same by the keyboard. */}
      <div
        class="time-ground"
        aria-hidden="true"
        onPointerDown={(event) => {
          setTouched(event.pointerType === "touch");
          if (event.pointerType !== "touch") props.onDraw(event, props.column.key);
        }}
        onClick={(event) => isTouched() && props.onDraw(event, props.column.key)}
      />
      <Show when={open()}>
        {(hours) => (
          <>
            <Shade from={props.hours.from} to={hours().from} />
            <Shade from={hours().to} to={props.hours.to} />
          </>
        )}
      </Show>
      <For each={ids()}>
        {(id) => (
          <Show when={placedById().get(id)}>
            {(one) => (
              <AppointmentBlock
                placed={one()}
                shows={props.column.shows}
                isGhost={props.ghost?.appointment?.id === id}
                onGrab={props.onGrab}
                onOpen={props.onOpen}
              />
            )}
          </Show>
        )}
      </For>
      <Show when={isGhostHere() && props.ghost}>
        {(ghost) => (
          <Stretch class="time-ghost" from={ghost().from} minutes={ghost().minutes}>
            {clockOfMinute(ghost().from)}–{clockOfMinute(ghost().from + ghost().minutes)}
          </Stretch>
        )}
      </Show>
      <Show when={isNowSeen()}>
        <Stretch class="time-now" from={minuteOfDay(nowMs())} minutes={0}>
          <span class="visually-hidden">{clockOf(nowMs())}</span>
        </Stretch>
      </Show>
    </section>
  );
}

function Shade(props: { readonly from: number; readonly to: number }) {
  return (
    <Show when={props.to > props.from}>
      <Stretch class="time-shade" from={props.from} minutes={props.to - props.from} />
    </Show>
  );
}

/** Something that stands at its time; the policy of the page allows no style attribute. */
function Stretch(props: {
  readonly class: string;
  readonly from: number;
  readonly minutes: number;
  readonly children?: JSX.Element;
}) {
  let stretch!: HTMLDivElement;
  createEffect(() => {
    stretch.style.setProperty("--from", `${props.from}`);
    stretch.style.setProperty("--minutes", `${props.minutes}`);
  });
  return (
    <div class={`time-stretch ${props.class}`} ref={stretch} aria-hidden="true">
      {props.children}
    </div>
  );
}
