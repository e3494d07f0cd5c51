import { cellOf } from "#feature/table-file";
import { createProjection, type Fact } from "#shared/documents";
import type { TableWords, Target } from "#shared/tables";

/** A column of an exported list of clients: a field of the card, or what the index knows beside it. */
export type ClientColumn =
  | { readonly type: "field"; readonly target: Target }
  | { readonly type: "extra"; readonly extra: ExtraColumn };

/** What a list shows that is no field of the card. */
export const extraColumns = ["age", "stage", "staff", "tags", "phoneTail"] as const;
export type ExtraColumn = (typeof extraColumns)[number];

/** The cells of one client, in the order of the columns. */
export function clientCells(
  facts: readonly Fact[],
  columns: readonly ClientColumn[],
  words: TableWords,
  extraOf: (extra: ExtraColumn) => string,
): readonly string[] {
  const said = createProjection(facts);
  return columns.map((column) => {
    if (column.type === "extra") return extraOf(column.extra);
    const { target } = column;
    return cellOf(target, said.value(target.about, target.field), words);
  });
}
