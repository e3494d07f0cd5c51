/** The calendar: who comes when, on a page of its own and in small on others. */
export { useBook } from "./book.ts";
export { type BookedMeeting, BookMeeting, ClashesOf } from "./book-meeting.tsx";
export { CalendarPage } from "./calendar-page.tsx";
export { useDeeds } from "./deeds.ts";
export { NextAppointments } from "./next-appointments.tsx";
export { Reminders } from "./reminders.tsx";
export { TodaysAppointments } from "./todays-appointments.tsx";
