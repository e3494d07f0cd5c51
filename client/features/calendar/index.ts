/** The calendar: who comes when, on a page of its own and in small on others. */
export { CalendarPage } from "./calendar-page.tsx";
export { NextAppointments } from "./next-appointments.tsx";
export { Reminders } from "./reminders.tsx";
export { TodaysAppointments } from "./todays-appointments.tsx";
