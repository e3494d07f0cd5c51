/** Lists as files for spreadsheet programs, and the words by which their columns are known. */
export { cellOf } from "./client-table.ts";
export { ExportDialog } from "./export-dialog.tsx";
export { tableBytes, tableFormats } from "./table-bytes.ts";
export { tableWordsOf, useTableWords } from "./table-words.ts";
