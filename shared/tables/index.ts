/** Tables: columns and rows of other programs, read into the card and written out of it. */
export { cellText } from "./cell.ts";
export { firstWords, isNoteCut, isRemarkable, rowWords } from "./first-words.ts";
export { joinRows } from "./join-rows.ts";
export type { ColumnUse, Mapping, SettledWords } from "./mapping.ts";
export { plainWord } from "./plain-word.ts";
export { headerBookOf, headerRowOf, headersKey, proposeMapping } from "./propose.ts";
export type { CellRefusal } from "./read-cell.ts";
export { createRowReader, type Problem, type ReadRow } from "./read-row.ts";
export { codesOf, type TableWords, type Target, targetOf, targets } from "./target.ts";
export { twinsIn } from "./twins.ts";
export { harmless, withoutGuard, writeCell } from "./write-cell.ts";
