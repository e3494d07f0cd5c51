import { harmless } from "#shared/tables";

/** The kinds of file a list is handed out as. */
export const tableFormats = ["xlsx", "csv"] as const;
export type TableFormat = (typeof tableFormats)[number];

/** A list as a table: the names of its columns, then a row for each entry. */
export interface ListTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A text, or a number that a spreadsheet program adds up. */
type Cell = string | number;

const types: Readonly<Record<TableFormat, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv;charset=utf-8",
};

/**
 * A list as the bytes of a file. No text is one that a spreadsheet program runs; a text file
 * begins with the mark by which Excel knows UTF-8.
 */
export async function tableBytes(
  format: TableFormat,
  list: ListTable,
  sheet: string,
): Promise<Blob> {
  const lines = [list.headers, ...list.rows].map((row) => row.map(harmlessCell));
  if (format === "csv") {
    const { default: Papa } = await import("papaparse");
    const text = Papa.unparse(
      lines.map((line) => [...line]),
      { quotes: true, newline: "\r\n" },
    );
    return new Blob(["\ufeff", text], { type: types.csv });
  }
  const { default: writeWorkbook } = await import("write-excel-file/universal");
  const cells = lines.map((line, place) =>
    line.map((value) =>
      typeof value === "number"
        ? { value, type: Number }
        : { value, type: String, ...(place === 0 && headLook) },
    ),
  );
  const columns = list.headers.map((_, column) => ({ width: widthOf(lines, column) }));
  const blob = await writeWorkbook(cells, { sheet, columns, stickyRowsCount: 1 }).toBlob();
  return new Blob([blob], { type: types.xlsx });
}

const harmlessCell = (cell: Cell): Cell => (typeof cell === "string" ? harmless(cell) : cell);

const headLook = { fontWeight: "bold" } as const;
const widths = { least: 8, most: 40 } as const;

/** A Chinese character is as wide as two letters. */
function widthOf(lines: readonly (readonly Cell[])[], column: number): number {
  const longest = lines.slice(0, 100).reduce((most, line) => {
    const text = String(line[column] ?? "");
    return Math.max(most, text.length + (text.match(/\P{ASCII}/gu)?.length ?? 0));
  }, 0);
  return Math.min(Math.max(longest + 2, widths.least), widths.most);
}
