/** Handing data out: the list of clients and those of other screens as files, and why a whole file leaves. */
export { ExportDialog } from "./export-dialog.tsx";
export { ExportLists } from "./export-lists.tsx";
export { type ListColumn, listTable } from "./list-table.ts";
export { ListsHandedOut } from "./lists-handed-out.tsx";
export { useMayHandOut } from "./may-hand-out.ts";
export { WhyHandedOut } from "./why-handed-out.tsx";
