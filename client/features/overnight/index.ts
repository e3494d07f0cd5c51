/** The list of the whole agency: who could be introduced to whom today. */
export { OvernightPage } from "./overnight-page.tsx";
export { OvernightToday } from "./overnight-today.tsx";
