/** What a day begins with. */
export { TodayPage } from "./today-page.tsx";
