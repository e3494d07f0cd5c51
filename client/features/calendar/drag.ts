import { type Accessor, createSignal } from "solid-js";
import { type Appointment, minuteOfDay, minutesOf } from "#shared/appointments";
import type { GridHours } from "./grid-hours.ts";

/** Where something that is dragged or drawn would stand. */
export interface Ghost {
  readonly appointment: Appointment | undefined;
  readonly column: string;
  readonly from: number;
  readonly minutes: number;
}

/** What a drag ends in; minutes are those of the day. */
export interface DragEnds {
  readonly hours: Accessor<GridHours>;
  readonly moved: (appointment: Appointment, column: string, minute: number) => void;
  readonly drawn: (column: string, minute: number, minutes: number) => void;
}

const stepMinutes = 15;
const usualMinutes = 60;
/** A press that moves less than this is a press. */
const slackPx = 5;

type Press = Pick<MouseEvent, "clientX" | "clientY">;

/** Moving appointments and drawing new ones with the pointer; Escape calls it off. */
export function createDrag({ hours, moved, drawn }: DragEnds) {
  const [ghost, setGhost] = createSignal<Ghost>();
  let draggedAt = 0;
  const placeAt = (x: number, y: number) => placeUnder(x, y, hours());
  const follow = (press: Press, at: GhostAt, end: (ghost: Ghost) => void): void =>
    followPress(press, {
      dragged: (x, y) => setGhost((before) => at(x, y) ?? before),
      dropped: (timeStamp) => {
        draggedAt = timeStamp;
        const last = ghost();
        if (last) end(last);
      },
      pressed: () => {
        const still = at(press.clientX, press.clientY);
        // A press on an appointment opens it, by its own means.
        if (still && still.appointment === undefined) end(still);
      },
      over: () => setGhost(undefined),
    });

  const grab = (press: PointerEvent, appointment: Appointment): void => {
    if (press.button !== 0 || press.pointerType === "touch") return;
    const begun = placeAt(press.clientX, press.clientY);
    if (!begun) return;
    const grip = begun.minute - minuteOfDay(appointment.time.fromMs);
    const minutes = minutesOf(appointment.time);
    const at: GhostAt = (x, y) => {
      const place = placeAt(x, y);
      if (!place) return undefined;
      const from = within(snapped(place.minute - grip), minutes, hours());
      return { appointment, column: place.column, from, minutes };
    };
    follow(press, at, ({ column, from }) => moved(appointment, column, from));
  };

  /** From the pressed quarter of an hour on; a press alone is an hour. */
  const draw = (press: PointerEvent | MouseEvent, column: string): void => {
    if (press.button !== 0) return;
    const begun = placeAt(press.clientX, press.clientY);
    if (!begun) return;
    const first = Math.floor(begun.minute / stepMinutes) * stepMinutes;
    const half = Math.floor(begun.minute / 30) * 30;
    const alone = { from: within(half, usualMinutes, hours()), minutes: usualMinutes };
    if (press.type === "click") drawn(column, alone.from, alone.minutes);
    if (press.type === "click") return;
    const at: GhostAt = (x, y) => {
      const place = placeAt(x, y);
      if (!place) return undefined;
      const isStill = Math.hypot(x - press.clientX, y - press.clientY) <= slackPx;
      if (isStill) return { appointment: undefined, column, ...alone };
      const last = Math.max(first + stepMinutes, snapped(place.minute));
      return { appointment: undefined, column, from: first, minutes: last - first };
    };
    follow(press, at, ({ from, minutes }) => drawn(column, from, minutes));
  };

  return {
    ghost,
    grab,
    draw,
    /** Whether a press is only the end of a drag: told by its own time, however late it is heard. */
    isEndOfDrag: ({ timeStamp }: Pick<MouseEvent, "timeStamp">): boolean =>
      timeStamp >= draggedAt && timeStamp - draggedAt < 150,
  };
}

type GhostAt = (x: number, y: number) => Ghost | undefined;

/** The column under the pointer and the minute of the day in it; undefined beside the grid. */
function placeUnder(x: number, y: number, { from, to }: GridHours) {
  const column = document
    .elementsFromPoint(x, y)
    .map((element) => element.closest<HTMLElement>("[data-column]"))
    .find((found) => found !== null);
  const key = column?.dataset.column;
  if (!column || key === undefined) return undefined;
  const { top, height } = column.getBoundingClientRect();
  return { column: key, minute: from + ((y - top) / height) * (to - from) };
}

/** What becomes of a press that is followed. */
interface PressEnds {
  readonly dragged: (x: number, y: number) => void;
  readonly dropped: (timeStamp: number) => void;
  /** It ended where it began. */
  readonly pressed: () => void;
  /** Last of all, whatever came of it. */
  readonly over: () => void;
}

function followPress({ clientX: x, clientY: y }: Press, ends: PressEnds): void {
  let isDragging = false;
  const stop = (): void => {
    ends.over();
    window.removeEventListener("pointermove", onMove);
    window.removeEventListener("pointerup", onUp);
    window.removeEventListener("pointercancel", stop);
    window.removeEventListener("keydown", onKey, true);
  };
  const onMove = ({ clientX, clientY }: PointerEvent): void => {
    isDragging ||= Math.hypot(clientX - x, clientY - y) > slackPx;
    if (isDragging) ends.dragged(clientX, clientY);
  };
  const onUp = ({ timeStamp }: PointerEvent): void => {
    if (isDragging) ends.dropped(timeStamp);
    else ends.pressed();
    stop();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    event.preventDefault();
    stop();
  };
  window.addEventListener("pointermove", onMove);
  window.addEventListener("pointerup", onUp);
  window.addEventListener("pointercancel", stop);
  window.addEventListener("keydown", onKey, true);
}

const snapped = (minute: number): number => Math.round(minute / stepMinutes) * stepMinutes;

/** Not before the first hour shown and not beyond the last. */
const within = (from: number, minutes: number, hours: GridHours): number =>
  Math.max(hours.from, Math.min(from, hours.to - minutes));
