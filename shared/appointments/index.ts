/** Appointments: what stands when, what does not go together, and what else would go. */
export {
  type Appointment,
  aboutAppointment,
  byTime,
  clientsIn,
  isStanding,
  readAppointments,
  readTime,
  type SaidInMonth,
} from "./appointment.ts";
export {
  type Away,
  type AwayRefusal,
  aboutAway,
  awayFrom,
  awayOn,
  bookedInto,
  daysAway,
  readAway,
  readAwayDays,
  type Stranded,
  strandedAmong,
} from "./away.ts";
export {
  type Conflict,
  conflictsAmong,
  type KeptApart,
} from "./conflicts.ts";
export { type ExpectedByDay, expectedByDay, expectedSoon } from "./expected.ts";
export { icsOf } from "./ics.ts";
export { inLanes, type Placed } from "./lanes.ts";
export { loadOn, presenceOf } from "./load.ts";
export { calendarFactsOf } from "./of-client.ts";
export {
  hoursOn,
  type OfficeSettings,
  type OpenHours,
  openMinutesOn,
  readOfficeSettings,
} from "./office-settings.ts";
export {
  addMonths,
  clockOf,
  clockOfMinute,
  minuteOfDay,
  minutesOf,
  momentOf,
  monthOf,
  movedTo,
  officeDay,
  parseClock,
  spanFrom,
  type TimeSpan,
  weekdayOf,
  weekOf,
  weeksOfMonth,
} from "./office-time.ts";
export { outcomeRefusal } from "./outcome.ts";
export { type ReceptionCheck, readChecks, readinessOf } from "./readiness.ts";
export { comingWith, remindersDue, unanswered } from "./reminders.ts";
export {
  type Agenda,
  freeSlots,
  type Proposal,
  problemsOf,
  proposalsFor,
  type Slot,
  type SlotProblem,
} from "./slots.ts";
export { aboutWaiting, readWaiting, type Waiting, waitList } from "./waiting.ts";
