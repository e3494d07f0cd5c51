import type { PlainDate, StaffId } from "#shared/kernel";
import { type Appointment, byTime, isStanding } from "./appointment.ts";
import { minutesOf, officeDay } from "./office-time.ts";

/** How much somebody has to do on a day. */
export interface Load {
  readonly count: number;
  readonly minutes: number;
}

/** What each colleague has to do on a day; whoever has nothing is not named. */
export function loadOn(
  appointments: readonly Appointment[],
  day: PlainDate,
): ReadonlyMap<StaffId, Load> {
  const loads = new Map<StaffId, Load>();
  for (const { staff, time, state } of appointments) {
    if (!staff || !isStanding({ state }) || officeDay(time.fromMs) !== day) continue;
    const { count, minutes } = loads.get(staff) ?? { count: 0, minutes: 0 };
    loads.set(staff, { count: count + 1, minutes: minutes + minutesOf(time) });
  }
  return loads;
}

/** A colleague or a room at this moment. */
export interface Presence {
  /** What goes on now; undefined when free. */
  readonly now: Appointment | undefined;
  /** What comes next today. */
  readonly next: Appointment | undefined;
}

/** Who or what is free now, and until when. */
export function presenceOf(
  appointments: readonly Appointment[],
  isTheirs: (appointment: Appointment) => boolean,
  nowMs: number,
): Presence {
  const today = officeDay(nowMs);
  const theirs = appointments
    .filter((one) => isTheirs(one) && isStanding(one) && officeDay(one.time.fromMs) === today)
    .sort(byTime);
  return {
    now: theirs.find(({ time }) => time.fromMs <= nowMs && nowMs < time.toMs),
    next: theirs.find(({ time }) => time.fromMs > nowMs),
  };
}
