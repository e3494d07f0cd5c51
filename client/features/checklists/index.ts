/** Checklists of a day: ticked, seen by the month, set up; protective gear. Routes `/day` and below. */
export { DayPage } from "./day-page.tsx";
export { GearPage } from "./gear-page.tsx";
export { ListsOnPaper } from "./lists-on-paper.tsx";
export { ListsPage } from "./lists-page.tsx";
export { MonthPage } from "./month-page.tsx";
export { ChecklistsToday } from "./today.tsx";
