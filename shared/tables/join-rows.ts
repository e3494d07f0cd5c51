import type { ReadRow } from "./read-row.ts";

/** A row with what another row of the same person says beside it; where both say something, the first counts. */
export function joinRows(first: ReadRow, other: ReadRow): ReadRow {
  const values = new Map([...other.values, ...first.values]);
  const [number, more] = [first, other].map((row) => row.values.get("phone/1 number"));
  if (more !== undefined && more !== number && !first.values.has("phone/2 number")) {
    values.set("phone/2 number", more);
  }
  const known = new Set(first.remarks.map(({ text }) => text));
  const remarks = [...first.remarks, ...other.remarks.filter(({ text }) => !known.has(text))];
  return { ...first, values, remarks, problems: [...first.problems, ...other.problems] };
}
