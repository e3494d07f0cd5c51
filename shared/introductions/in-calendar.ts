import { type Appointment, isStanding } from "#shared/appointments";
import type { Round } from "./introduction.ts";
import type { Meeting } from "./meeting.ts";

/**
 * A round whose meetings are where the calendar has them by now: who moves an appointment there has
 * moved the meeting, and a cancelled one did not take place unless it is said here that it did.
 */
export const asInCalendar = (round: Round, appointments: readonly Appointment[]): Round => ({
  ...round,
  meetings: round.meetings
    .map((meeting) => meetingIn(appointments, meeting))
    .sort((a, b) => a.time.fromMs - b.time.fromMs || (a.id < b.id ? -1 : 1)),
});

function meetingIn(appointments: readonly Appointment[], meeting: Meeting): Meeting {
  const kept = appointments.find(({ id }) => id === meeting.appointment?.id);
  if (!kept) return meeting;
  const isOff = !isStanding(kept) && meeting.ended === undefined;
  return {
    ...meeting,
    time: kept.time,
    ended: isOff ? { is: "notHeld", atMs: kept.time.fromMs } : meeting.ended,
  };
}
