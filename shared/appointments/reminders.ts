import type { ClientId, StaffId } from "#shared/kernel";
import { type Appointment, byTime, isWith } from "./appointment.ts";

/** A colleague is reminded two hours before. */
const leadMs = 2 * 3_600_000;

/** The appointments a colleague is to be reminded of now: they begin within two hours. */
export const remindersDue = (
  appointments: readonly Appointment[],
  staff: StaffId,
  nowMs: number,
): readonly Appointment[] =>
  appointments
    .filter(
      (one) =>
        one.staff === staff &&
        one.state === undefined &&
        one.time.fromMs > nowMs &&
        one.time.fromMs - leadMs <= nowMs,
    )
    .sort(byTime);

/** Those that are over and of which nobody said whether they came, the latest first. */
export const unanswered = (
  appointments: readonly Appointment[],
  nowMs: number,
): readonly Appointment[] =>
  appointments
    .filter(({ state, time, client }) => state === undefined && client && time.toMs <= nowMs)
    .sort((a, b) => byTime(b, a));

/** The appointments of a client that are still to come, earlier first. */
export const comingWith = (
  appointments: readonly Appointment[],
  client: ClientId,
  nowMs: number,
): readonly Appointment[] =>
  appointments
    .filter((one) => isWith(one, client) && one.state === undefined && one.time.toMs > nowMs)
    .sort(byTime);
