import Papa from "papaparse";
import readWorkbook from "read-excel-file/universal";
import { ok, type Result, refuse } from "#shared/kernel";
import { cellText, withoutGuard } from "#shared/tables";
import { decodeText, type Encoding } from "./decode-text.ts";
import { workbookSize } from "./workbook-size.ts";

/** One sheet of a table: rows of texts, all of one length. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** What a file holds. */
export interface Sheets {
  readonly sheets: readonly Sheet[];
  /** Of a text: what it was read as. */
  readonly encoding?: Encoding | undefined;
}

/** Why a file is not a table that can be read. */
export type SheetsRefusal =
  | "empty"
  | "tooLarge"
  | "tooManyRows"
  /** A workbook of before 2007, which nothing here reads safely. */
  | "oldWorkbook"
  /** A workbook with a password. */
  | "lockedWorkbook"
  | "damaged"
  | "noTable";

/** So much is read at most, of a file and of a sheet. */
const tableLimits = { fileBytes: 20 * 1024 * 1024, rows: 20_000, columns: 200 } as const;

/** Reads the sheets of a file, by what is in it and not by its name. */
export async function readSheets(
  bytes: Uint8Array,
  encoding?: Encoding,
): Promise<Result<Sheets, SheetsRefusal>> {
  if (bytes.length === 0) return refuse("empty");
  if (bytes.length > tableLimits.fileBytes) return refuse("tooLarge");
  // A compound file is a workbook of before 2007, or a new one behind a password.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return refuse(hasWord(bytes, "EncryptedPackage") ? "lockedWorkbook" : "oldWorkbook");
  }
  if (startsWith(bytes, [0x50, 0x4b])) return readBook(bytes);
  return isPicture(bytes) ? refuse("noTable") : readText(bytes, encoding);
}

async function readBook(bytes: Uint8Array): Promise<Result<Sheets, SheetsRefusal>> {
  const size = workbookSize(bytes);
  if (size !== "fits") return refuse(size === "tooLarge" ? "tooLarge" : "damaged");
  try {
    const sheets = await readWorkbook(new Uint8Array(bytes).buffer);
    return checked({
      sheets: sheets.map(({ sheet, data }) => ({
        name: sheet,
        rows: data.map((row) => row.map((cell) => withoutGuard(cellText(valueIn(cell))))),
      })),
    });
  } catch {
    return refuse("damaged");
  }
}

/** The library says `typeof Date` where it gives a `Date`. */
const valueIn = (cell: unknown): Parameters<typeof cellText>[0] =>
  typeof cell === "string" ||
  typeof cell === "number" ||
  typeof cell === "boolean" ||
  cell instanceof Date
    ? cell
    : undefined;

const delimiters = { delimitersToGuess: [",", "\t", ";", "|", "，"] };

function readText(bytes: Uint8Array, told?: Encoding): Result<Sheets, SheetsRefusal> {
  const { text, encoding } = decodeText(bytes, told);
  if (text.includes("\0")) return refuse("noTable");
  const marked = text.replace(/^\ufeff/u, "");
  // Empty lines would make the columns of a delimiter look uneven.
  const { delimiter } = Papa.parse(marked, {
    ...delimiters,
    preview: 50,
    skipEmptyLines: true,
  }).meta;
  const { data } = Papa.parse<string[]>(marked, { delimiter });
  const rows = data.map((row) => row.map((cell) => withoutGuard(cellText(cell))));
  return checked({ sheets: [{ name: "", rows }], encoding });
}

function checked({ sheets, encoding }: Sheets): Result<Sheets, SheetsRefusal> {
  if (sheets.some(({ rows }) => rows.length > tableLimits.rows)) return refuse("tooManyRows");
  const filled = sheets
    .map(({ name, rows }) => ({ name, rows: evenly(rows) }))
    .filter(({ rows }) => rows.length > 0);
  return filled.length === 0 ? refuse("empty") : ok({ sheets: filled, encoding });
}

/** Rows of one length, without the empty ones at the end. */
function evenly(rows: Sheet["rows"]): Sheet["rows"] {
  const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell !== "");
  const last = rows.reduce((found, row, place) => (isFilled(row) ? place + 1 : found), 0);
  const kept = rows.slice(0, last);
  const width = kept.reduce((longest, row) => {
    const filled = row.reduce((found, cell, place) => (cell === "" ? found : place + 1), 0);
    return Math.max(longest, filled);
  }, 0);
  const columns = Math.min(width, tableLimits.columns);
  return kept.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? ""));
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, place) => bytes[place] === byte);

const isPicture = (bytes: Uint8Array): boolean =>
  [
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
    [0x25, 0x50, 0x44, 0x46],
  ].some((mark) => startsWith(bytes, mark));

/** Names in a compound file are written in two bytes a letter. */
function hasWord(bytes: Uint8Array, word: string): boolean {
  const text = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1));
  return text.includes(word);
}
