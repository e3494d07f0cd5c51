/** What a cell of a workbook can hold. */
export type CellValue = string | number | boolean | Date | null | undefined;

/** A cell as text: days as `yyyy-mm-dd`, numbers without an exponent and without the noise of halves. */
export function cellText(value: CellValue): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return value ? "是" : "否";
  if (value instanceof Date) return dayText(value);
  return value.replace(/\r\n?/g, "\n").trim();
}

/** A workbook keeps fifteen digits of a number; what stands behind them is noise. */
const numberText = (value: number): string => String(Number(value.toPrecision(15)));

const dayText = (value: Date): string =>
  Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);

/** A number a spreadsheet program wrote with an exponent, in full; undefined when digits are gone. */
export function withoutExponent(text: string): string | undefined {
  const plain = text.normalize("NFKC").trim().replace(/\.0+$/, "");
  const [, whole, rest = "", power] = /^(\d)(?:\.(\d+))?e\+?(\d{1,2})$/i.exec(plain) ?? [];
  if (whole === undefined) return plain;
  return rest.length >= Number(power) ? whole + rest : undefined;
}
