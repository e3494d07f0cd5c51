/** Two cards that are one person. Its routes are `:id/merge` and `:id/merge/:other` inside `/clients`. */
export { MergePage } from "./merge-page.tsx";
