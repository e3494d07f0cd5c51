import { isJson, type Json } from "#shared/kernel";
import type { Target } from "./target.ts";

/** A value as a table says it, so that it reads back as the same: bare numbers, days as `yyyy-mm-dd`. */
export function writeCell(
  { shape }: Pick<Target, "shape">,
  value: Json | undefined,
  wordOf: (code: string) => string,
): string {
  if (value === undefined || value === null) return "";
  if (shape.kind === "choice") return wordOf(String(value));
  if (shape.kind === "choices" && Array.isArray(value)) {
    return value
      .filter(isJson)
      .map((code) => wordOf(String(code)))
      .join("；");
  }
  if (shape.kind === "integer" && shape.unit === "kg") return `${value}公斤`;
  return String(value);
}

/** What a spreadsheet program takes for a formula when it opens a text: also in full width. */
const startsFormula = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r]/u;

/** A text that no spreadsheet program runs: what would begin a formula gets an apostrophe before it. */
export const harmless = (text: string): string => (startsFormula.test(text) ? `'${text}` : text);

/** A text without the apostrophe that kept it harmless. */
export const withoutGuard = (text: string): string =>
  text.startsWith("'") && startsFormula.test(text.slice(1)) ? text.slice(1) : text;
