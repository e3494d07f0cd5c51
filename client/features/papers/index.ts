/** Papers: blank forms for handwriting, and the file and card of a client, printed. */
export { PapersPage } from "./papers-page.tsx";
