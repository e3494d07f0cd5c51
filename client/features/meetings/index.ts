/** Team meetings: their page, one meeting, and what they leave to do on Today. Routes `/meetings` and `/meetings/:id`. */
export { MeetingPage } from "./meeting-page.tsx";
export { MeetingsPage } from "./meetings-page.tsx";
export { MeetingsToday } from "./meetings-today.tsx";
