/**
 * What does not go together, found from what stands and never asked before somebody writes: two
 * people without a network book the same room, both are right, and after the merge both see it.
 *
 * - `staff`, `room`, `client`: the same colleague, room or client twice at one time.
 * - `twoMeetings`: a client meets two people on one day, which the trade's rules forbid.
 * - `apart`: two clients who are to be kept apart are expected at about the same time.
 */
import type { ClientId } from "#shared/kernel";
import { type Appointment, byTime, clientsIn, isStanding, isWith } from "./appointment.ts";
import { areTogether, officeDay } from "./office-time.ts";

/** What two appointments have against each other. */
export type ConflictKind = "staff" | "room" | "client" | "twoMeetings" | "apart";

/** Two appointments that do not go together; the earlier one first. */
export interface Conflict {
  readonly a: Appointment;
  readonly b: Appointment;
  readonly kinds: readonly ConflictKind[];
}

/** Whether two clients are to be kept apart. */
export type KeptApart = (a: ClientId, b: ClientId) => boolean;

/** People who are to be kept apart do not meet in the door within so many minutes. */
const doorMs = 30 * 60_000;
const longestMs = 24 * 3_600_000;

/** What two appointments have against each other; nothing when they go together. */
export function conflictOf(
  a: Appointment,
  b: Appointment,
  isApart?: KeptApart,
): readonly ConflictKind[] {
  const isAtOnce = areTogether(a.time, b.time);
  const mayMatter = isAtOnce || areMeetings(a, b) || (isApart !== undefined && meetInTheDoor(a, b));
  if (!mayMatter || a.id === b.id || !isStanding(a) || !isStanding(b)) return none;
  const kinds: ConflictKind[] = [];
  const shared = clientsIn(a).some((client) => isWith(b, client));
  if (isAtOnce && a.staff !== undefined && a.staff === b.staff) kinds.push("staff");
  if (isAtOnce && a.room !== undefined && a.room === b.room) kinds.push("room");
  if (isAtOnce && shared) kinds.push("client");
  if (!isAtOnce && shared && areMeetings(a, b) && areOnOneDay(a, b)) kinds.push("twoMeetings");
  if (isApart && meetInTheDoor(a, b) && areKeptApart(a, b, isApart)) kinds.push("apart");
  return kinds;
}

const none: readonly ConflictKind[] = [];

const areMeetings = (a: Appointment, b: Appointment): boolean =>
  a.purpose === "meeting" && b.purpose === "meeting";

const areOnOneDay = (a: Appointment, b: Appointment): boolean =>
  officeDay(a.time.fromMs) === officeDay(b.time.fromMs);

const meetInTheDoor = (a: Appointment, b: Appointment): boolean =>
  a.time.fromMs < b.time.toMs + doorMs && b.time.fromMs < a.time.toMs + doorMs;

const areKeptApart = (a: Appointment, b: Appointment, isApart: KeptApart): boolean =>
  clientsIn(a).some((one) => clientsIn(b).some((two) => isApart(one, two)));

/** All pairs that do not go together, in the order of time, whatever order they come in. */
export function conflictsAmong(
  appointments: readonly Appointment[],
  isApart?: KeptApart,
): readonly Conflict[] {
  const standing = appointments.filter(isStanding).sort(byTime);
  return standing.flatMap((a, place) => {
    const found: Conflict[] = [];
    for (let next = place + 1; next < standing.length; next++) {
      const b = standing[next];
      // Nothing that begins more than a day later has anything against it.
      if (!b || b.time.fromMs > a.time.toMs + longestMs) break;
      const kinds = conflictOf(a, b, isApart);
      if (kinds.length > 0) found.push({ a, b, kinds });
    }
    return found;
  });
}
