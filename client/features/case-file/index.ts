/** One client's case file. Its route is `:id` inside `/clients`. */
export { CaseFilePage } from "./case-file-page.tsx";
export { ClashesOfClient } from "./clashes-of-client.tsx";
