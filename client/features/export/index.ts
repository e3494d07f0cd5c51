/** Handing lists out as files: the one of clients, and those of other screens. */
export { ExportDialog } from "./export-dialog.tsx";
export { ExportLists } from "./export-lists.tsx";
export { type ListColumn, listTable } from "./list-table.ts";
export { useMayHandOut } from "./may-hand-out.ts";
