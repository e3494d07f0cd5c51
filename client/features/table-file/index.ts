/** Lists as bytes of a file, and the words by which their columns are known; draws nothing. */
export { cellOf } from "./cell-of.ts";
export { type ListTable, type TableFormat, tableBytes, tableFormats } from "./table-bytes.ts";
export { tableWordsOf, useTableWords } from "./table-words.ts";
