import type { Json, PlainDate } from "#shared/kernel";
import { readIdNumber } from "#shared/registry";
import type { Mapping, SettledWords } from "./mapping.ts";
import { plainWord } from "./plain-word.ts";
import { type CellRefusal, readCell } from "./read-cell.ts";
import { type WordBook, wordBookOf } from "./read-word.ts";
import { type TableWords, type Target, targetOf } from "./target.ts";

/** A cell that is not taken as it stands. */
export interface Problem {
  readonly column: number;
  /** The header it stands under. */
  readonly header: string;
  readonly target: Target;
  readonly text: string;
  readonly why: CellRefusal;
}

/** Text of a row that stays with the client as a remark. */
export interface Remark {
  /** The header it stood under. */
  readonly header: string;
  readonly text: string;
}

/** What one row says of one person. */
export interface ReadRow {
  /** The number of the row in its sheet, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
  /** Values by the key of their field. */
  readonly values: ReadonlyMap<string, Json>;
  readonly remarks: readonly Remark[];
  readonly problems: readonly Problem[];
  /** Why nobody can be registered from it, whatever is left out. */
  readonly stop: "nameNeeded" | "underAge" | undefined;
}

/** What rows are read with. */
export interface RowReading {
  readonly headers: readonly string[];
  readonly mapping: Mapping;
  readonly words: TableWords;
  readonly settled: SettledWords;
  readonly today: PlainDate;
}

/** Reads one row after another; a word of a list is looked up in books made once. */
export function createRowReader(
  reading: RowReading,
): (cells: readonly string[], number: number) => ReadRow {
  const books = new Map<string, WordBook>();
  const bookOf = (target: Target): WordBook => {
    const book = books.get(target.key) ?? wordBookOf(target, reading.words);
    books.set(target.key, book);
    return book;
  };
  return (cells, number) => {
    const row = new RowBeingRead(reading, bookOf);
    for (const [column, text] of cells.entries()) if (text !== "") row.take(column, text);
    return row.done(cells, number);
  };
}

class RowBeingRead {
  readonly #reading: RowReading;
  readonly #bookOf: (target: Target) => WordBook;
  readonly #values = new Map<string, Json>();
  readonly #remarks: Remark[] = [];
  readonly #problems: Problem[] = [];
  #idNumber: string | undefined;

  constructor(reading: RowReading, bookOf: (target: Target) => WordBook) {
    this.#reading = reading;
    this.#bookOf = bookOf;
  }

  take(column: number, text: string): void {
    const use = this.#reading.mapping[column];
    const target = use?.to === "field" ? targetOf(use.key) : undefined;
    const settled = target && this.#reading.settled[target.key]?.[plainWord(text)];
    if (use?.to === "remark" || settled === "") this.#remark(column, text);
    else if (use?.to !== "field" || !target) return;
    else if (target.key === "profile note") this.#remarks.push({ header: "", text });
    else if (settled !== undefined) this.#put(target, column, text, settledValue(target, settled));
    else if (isPhone(target)) this.#takePhones(target, column, text);
    else this.#takeCell(target, column, text, use.understanding);
  }

  #takeCell(
    target: Target,
    column: number,
    text: string,
    understanding: Parameters<typeof readCell>[2]["understanding"] = {},
  ): void {
    const { today } = this.#reading;
    const read = readCell(target, text, { today, book: this.#bookOf(target), understanding });
    if (!read.ok) {
      const header = this.#reading.headers[column] ?? "";
      this.#problems.push({ column, header, target, text, why: read.reason });
      return;
    }
    if (target.key === "idNumber lastFour") this.#idNumber = text;
    if (read.value.keepsText) this.#remark(column, text);
    this.#put(target, column, text, read.value.value);
  }

  /** Two numbers in one cell are two numbers. */
  #takePhones(target: Target, column: number, text: string): void {
    const parts = text.split(/[/,，、;；|\n]+|\s{2,}/u).filter((part) => part.trim() !== "");
    const second = targetOf("phone/2 number");
    const isTwo = parts.length === 2 && target.key === "phone/1 number";
    this.#takeCell(target, column, isTwo ? (parts[0] ?? "") : text);
    if (isTwo && second) this.#takeCell(second, column, parts[1] ?? "");
  }

  /** The first of two columns for one field counts; what the other says stays as a remark. */
  #put(target: Target, column: number, text: string, value: Json): void {
    if (value === null) return;
    if (!this.#values.has(target.key)) this.#values.set(target.key, value);
    else if (target.document === "client") this.#remark(column, text);
    else if (target.key === "phone/1 number" && this.#values.get(target.key) !== value) {
      if (!this.#values.has("phone/2 number")) this.#values.set("phone/2 number", value);
    }
  }

  #remark(column: number, text: string): void {
    this.#remarks.push({ header: this.#reading.headers[column] ?? "", text });
  }

  done(cells: readonly string[], number: number): ReadRow {
    this.#fillFromIdNumber();
    this.#nameByAddress();
    const isUnderAge = this.#problems.some(({ why }) => why.type === "underAge");
    const isNamed = this.#values.has("profile name") || this.#values.has("profile callName");
    return {
      number,
      cells,
      values: this.#values,
      remarks: this.#remarks,
      problems: this.#problems,
      stop: isUnderAge ? "underAge" : isNamed ? undefined : "nameNeeded",
    };
  }

  /** A whole number tells the birth date and the sex, where the table does not. */
  #fillFromIdNumber(): void {
    const number = this.#idNumber === undefined ? undefined : readIdNumber(this.#idNumber);
    if (!number?.ok) return;
    this.#values.set("idNumber check", number.value.kept.check);
    const { birthDate, sex } = number.value;
    if (!this.#values.has("profile sex")) this.#values.set("profile sex", sex);
    const birth = targetOf("profile birthDate");
    if (birth && !this.#values.has(birth.key)) this.#takeCell(birth, -1, birthDate);
  }

  /** 王女士 is how somebody is addressed, and tells the sex. */
  #nameByAddress(): void {
    const name = this.#values.get("profile name");
    const [, sex] = /(女士|小姐|先生)$/u.exec(String(name ?? "")) ?? [];
    if (sex === undefined || name === undefined) return;
    this.#values.delete("profile name");
    if (!this.#values.has("profile callName")) this.#values.set("profile callName", name);
    if (!this.#values.has("profile sex")) {
      this.#values.set("profile sex", sex === "先生" ? "male" : "female");
    }
  }
}

const isPhone = ({ about, field }: Target): boolean =>
  about.startsWith("phone/") && field === "number";

const settledValue = ({ shape }: Target, code: string): Json =>
  shape.kind === "choices" ? [code] : code;
