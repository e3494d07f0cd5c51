import type { Json } from "#shared/kernel";
import { type TableWords, type Target, writeCell } from "#shared/tables";

/** A value as a table says it, by the first words there are. */
export const cellOf = (target: Target, value: Json | undefined, words: TableWords): string =>
  writeCell(target, value, (code) => words.words(target, code)[0] ?? code);
