/** Handing the list of clients out as a file. */
export { ExportDialog } from "./export-dialog.tsx";
