import Papa from "papaparse";
import { ok, type Result, refuse } from "#shared/kernel";

/** One line of a table: its cells by column, without spaces around them, and where it stands in the file. */
export interface CsvLine {
  readonly number: number;
  readonly cell: (column: string) => string;
}

/**
 * Reads a table of comma-separated values, UTF-8, whose first line names the columns. Refuses, in a
 * sentence that names the line, what has other columns than `known`, lacks a `needed` one, or is torn.
 */
export function readCsv(
  name: string,
  text: string,
  { needed, known }: { readonly needed: readonly string[]; readonly known: readonly string[] },
): Result<readonly CsvLine[], string> {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), {
    delimiter: ",",
    skipEmptyLines: false,
  });
  const [torn] = errors;
  if (torn) return refuse(`${name}, line ${(torn.row ?? 0) + 1}: ${torn.message}.`);
  const [head = [], ...rows] = data;
  const columns = head.map((column) => column.trim());
  const missing = needed.find((column) => !columns.includes(column));
  if (missing) return refuse(`${name} has no column "${missing}".`);
  const strange = columns.find((column) => !known.includes(column));
  if (strange !== undefined) {
    return refuse(`${name} has a column "${strange}"; known are ${known.join(", ")}.`);
  }
  const lines: CsvLine[] = [];
  for (const [at, cells] of rows.entries()) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    const number = at + 2;
    if (cells.length !== columns.length) {
      return refuse(
        `${name}, line ${number}: ${cells.length} cells under ${columns.length} columns.`,
      );
    }
    lines.push({ number, cell: (column) => cells[columns.indexOf(column)]?.trim() ?? "" });
  }
  return ok(lines);
}
