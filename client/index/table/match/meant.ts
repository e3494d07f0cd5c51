/** Among whom somebody is sought, over columns. */
import type { PlainDate } from "#shared/kernel";
import { isCompared, measure, whole } from "#shared/matching";
import type { Sought } from "../../rank-query.ts";
import type { ClientTable } from "../client-table.ts";
import { codesOf, valuesOf } from "./rank-wishes.ts";

/** Whether somebody is looked at; undefined when everybody is. Who is not known to have it is not. */
export function meantBy(
  table: ClientTable,
  { only = [], servedBy, today }: Sought & { readonly today: PlainDate },
): ((slot: number) => boolean) | undefined {
  const { columns } = table;
  const asked = only
    .filter(({ criterion }) => isCompared(criterion))
    .map((condition) => {
      const { codes, step, place, field } = codesOf(columns, condition, today);
      const has = Uint8Array.from(valuesOf(columns, field), (value) =>
        measure(condition, value) === whole ? 1 : 0,
      );
      return (slot: number): boolean => has[codes[slot * step + place] ?? 0] === 1;
    });
  if (servedBy !== undefined) {
    const codes = columns.staff.codes();
    const isServed = columns.staff.words().map((staff) => staff.includes(servedBy));
    asked.push((slot) => isServed[codes[slot] ?? 0] === true);
  }
  return asked.length === 0 ? undefined : (slot) => asked.every((isMeant) => isMeant(slot));
}
