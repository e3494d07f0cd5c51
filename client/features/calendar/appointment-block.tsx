import { createEffect, createMemo, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { IconCheck, IconWarning } from "#client/ui";
import {
  type Appointment,
  clockOf,
  isStanding,
  minuteOfDay,
  minutesOf,
  officeDay,
  type Placed,
} from "#shared/appointments";
import { useCalendar } from "./calendar-context.ts";
import { useConflicts } from "./conflicts-context.ts";

/** One appointment in a grid: when, who, what for, and what is the matter with it. */
export function AppointmentBlock(props: {
  readonly placed: Placed;
  /** What its column does not say already. */
  readonly shows: "room" | "staff";
  readonly isGhost: boolean;
  readonly onGrab: (press: PointerEvent, appointment: Appointment) => void;
  readonly onOpen: (appointment: Appointment, press: MouseEvent) => void;
}) {
  const { t } = useI18n();
  const { words, today, me, nowMs } = useCalendar();
  const conflicts = useConflicts();
  let block!: HTMLButtonElement;
  const one = () => props.placed.appointment;
  const isConflict = createMemo(() => conflicts.isIn(one().id));
  const where = () =>
    [words.purpose(one()), props.shows === "room" ? one().room : words.staff(one().staff)]
      .filter(Boolean)
      .join(" · ");
  const isShort = () => minutesOf(one().time) < 60;
  createEffect(() => {
    const { lane, lanes } = props.placed;
    block.style.setProperty("--from", `${minuteOfDay(one().time.fromMs)}`);
    block.style.setProperty("--minutes", `${minutesOf(one().time)}`);
    block.style.setProperty("--lane", `${lane}`);
    block.style.setProperty("--lanes", `${lanes}`);
  });
  return (
    <button
      type="button"
      ref={block}
      class="time-stretch time-block"
      classList={{
        "time-block-mine": one().staff === me(),
        "time-block-over": one().time.toMs <= nowMs() || one().state !== undefined,
        "time-block-off": !isStanding(one()),
        "time-block-ask": isConflict(),
        "time-block-short": isShort(),
        "time-block-moving": props.isGhost,
      }}
      data-appointment={one().id}
      onPointerDown={(event) => props.onGrab(event, one())}
      onClick={(event) => props.onOpen(one(), event)}
    >
      <span class="time-block-when">
        {clockOf(one().time.fromMs)}
        <span class="visually-hidden">
          –{clockOf(one().time.toMs)} {words.day(officeDay(one().time.fromMs), today())}
        </span>
        <Show when={one().state === "came"}>
          <IconCheck />
        </Show>
        <Show when={isConflict()}>
          <IconWarning />
        </Show>
      </span>
      <span class="time-block-who one-line">{words.who(one())}</span>
      <span class="time-block-what one-line">
        <Show when={one().state} fallback={where()}>
          {(state) => t("calendar.state")[state()]}
        </Show>
      </span>
      <Show when={one().lateMinutes !== undefined && one().state === undefined}>
        <span class="time-block-what one-line">{t("calendar.late", one().lateMinutes ?? 0)}</span>
      </Show>
      <Show when={isConflict()}>
        <span class="visually-hidden">{t("calendar.clashes")}</span>
      </Show>
    </button>
  );
}
