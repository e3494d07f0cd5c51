/** The team: who works here, and what those who may can change about it. */
export { StaffPage } from "./staff-page.tsx";
