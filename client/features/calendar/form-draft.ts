import {
  type Appointment,
  clockOf,
  minuteOfDay,
  minutesOf,
  momentOf,
  officeDay,
  parseClock,
  spanFrom,
  type TimeSpan,
} from "#shared/appointments";
import type { AppointmentPurpose } from "#shared/casework";
import {
  type ClientId,
  ok,
  type PlainDate,
  parsePlainDate,
  type Result,
  refuse,
  type StaffId,
} from "#shared/kernel";
import type { Draft } from "./deeds.ts";

/** An appointment as it stands in the form: times as they were typed. */
export interface FormDraft {
  readonly client: ClientId | undefined;
  readonly other: ClientId | undefined;
  readonly staff: StaffId | undefined;
  readonly room: string | undefined;
  readonly purpose: AppointmentPurpose;
  readonly day: string;
  readonly from: string;
  readonly minutes: number;
  readonly note: string;
}

/** Which field of the form is refused. */
export type FormRefusal = "day" | "clock";

/** The form of an appointment that is, or is about to be. */
export const formOf = (draft: Partial<Draft>, time: TimeSpan): FormDraft => ({
  client: draft.client,
  other: draft.other,
  staff: draft.staff,
  room: draft.room,
  purpose: draft.purpose ?? "interview",
  day: officeDay(time.fromMs),
  from: clockOf(time.fromMs),
  minutes: minutesOf(time),
  note: draft.note ?? "",
});

/** Reads the form; the first thing that cannot be read is the reason. */
export function readForm(form: FormDraft): Result<Draft, FormRefusal> {
  const day = parsePlainDate(form.day);
  if (!day) return refuse("day");
  const minute = parseClock(form.from);
  if (minute === undefined) return refuse("clock");
  const { client, staff, room, purpose } = form;
  const note = form.note.trim();
  return ok({
    client,
    other: purpose === "meeting" ? form.other : undefined,
    staff,
    room,
    purpose,
    note: note === "" ? undefined : note,
    time: spanFrom(momentOf(day, minute), form.minutes),
  });
}

/** The next half hour of a day that is still to come, or ten o'clock. */
export function firstTimeOn(day: PlainDate, nowMs: number): TimeSpan {
  const isToday = officeDay(nowMs) === day;
  const next = Math.ceil((minuteOfDay(nowMs) + 1) / 30) * 30;
  const minute = isToday && next <= 22 * 60 ? Math.max(next, 9 * 60) : 10 * 60;
  return spanFrom(momentOf(day, minute), 60);
}

const fields = ["client", "other", "staff", "room", "purpose", "note"] as const;

/** What a changed form says anew of an appointment; cleared fields are said to be nothing. */
export function changesOf(before: Appointment, after: Draft) {
  const said = fields.flatMap((field) =>
    before[field] === after[field] ? [] : [[field, after[field] ?? null] as const],
  );
  const isMoved = before.time.fromMs !== after.time.fromMs || before.time.toMs !== after.time.toMs;
  return {
    ...Object.fromEntries(said),
    ...(isMoved && { time: { ...after.time } }),
  };
}
