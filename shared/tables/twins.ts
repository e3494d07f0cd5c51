import type { ReadRow } from "./read-row.ts";

/**
 * Rows that are the same person as an earlier row of the table, each with the number of that row:
 * the same number of a phone with the same name, or the same name and birth date.
 */
export function twinsIn(rows: readonly ReadRow[]): ReadonlyMap<number, number> {
  const seen = new Map<string, number>();
  const twins = new Map<number, number>();
  for (const row of rows) {
    const marks = marksOf(row);
    const earlier = marks.map((mark) => seen.get(mark)).find((found) => found !== undefined);
    if (earlier !== undefined) twins.set(row.number, earlier);
    for (const mark of marks) if (!seen.has(mark)) seen.set(mark, earlier ?? row.number);
  }
  return twins;
}

function marksOf({ values }: ReadRow): readonly string[] {
  const name = values.get("profile name") ?? values.get("profile callName");
  if (name === undefined) return [];
  const born = values.get("profile birthDate");
  const phone = values.get("phone/1 number");
  return [
    ...(born === undefined ? [] : [`${name} ${born}`]),
    ...(phone === undefined ? [] : [`${name} ${phone}`]),
  ];
}
