import { type Json, ok, type PlainDate, type Result, refuse } from "#shared/kernel";
import { type FieldRefusal, readField } from "#shared/registry";
import { withoutExponent } from "./cell.ts";
import { readDayCell } from "./read-day-cell.ts";
import { readWords, type Understanding, type WordBook } from "./read-word.ts";
import type { Target } from "./target.ts";

/** Why a cell is not taken. */
export type CellRefusal =
  | FieldRefusal
  /** The program that wrote the table kept only the first digits of the number. */
  | { readonly type: "digitsLost" };

/** What a cell says. */
export interface ReadValue {
  readonly value: Json;
  /** The text says more or less than the value: keep it as a remark. */
  readonly keepsText: boolean;
}

/** What reading a cell stands on. */
export interface CellReading {
  readonly today: PlainDate;
  readonly book: WordBook;
  readonly understanding: Understanding;
}

/** Reads a filled cell into the value of a field, as leniently as tables are kept. */
export function readCell(
  target: Target,
  text: string,
  { today, book, understanding }: CellReading,
): Result<ReadValue, CellRefusal> {
  const { shape } = target;
  if (shape.kind === "choice" || shape.kind === "choices") {
    return plain(readWords(target, text, book, understanding, today));
  }
  if (shape.kind === "birthDate" || shape.kind === "pastDay") {
    const day = readDayCell(target, text, today);
    return day.ok ? ok({ value: day.value.value, keepsText: day.value.isMonthOnly }) : day;
  }
  if (shape.kind === "phone" || shape.kind === "lastFour") {
    const digits = withoutExponent(text);
    return digits === undefined
      ? refuse({ type: "digitsLost" })
      : plain(readField(target, digits, today));
  }
  if (shape.kind === "integer" && shape.unit === "kg" && understanding.isJin !== undefined) {
    return plain(readField(target, withUnit(text, understanding.isJin), today));
  }
  return plain(readField(target, text, today));
}

const plain = (read: Result<Json, FieldRefusal>): Result<ReadValue, FieldRefusal> =>
  read.ok ? ok({ value: read.value, keepsText: false }) : read;

const withUnit = (text: string, isJin: boolean): string =>
  /^[\d.\s]+$/.test(text.normalize("NFKC")) ? `${text}${isJin ? "斤" : "公斤"}` : text;
