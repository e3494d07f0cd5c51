import { cellOf } from "#feature/table-file";
import { createProjection, type Fact, type Projection } from "#shared/documents";
import { consentOn } from "#shared/introductions";
import type { TableWords, Target } from "#shared/tables";

/** A column of an exported list of clients: a field of the card, or what the index knows beside it. */
export type ClientColumn =
  | { readonly type: "field"; readonly target: Target }
  | { readonly type: "extra"; readonly extra: ExtraColumn };

/** What a list shows that is no field of the card. */
export const extraColumns = ["age", "stage", "staff", "tags", "phoneTail"] as const;
export type ExtraColumn = (typeof extraColumns)[number];

/**
 * The cells of one client, in the order of the columns. What needs a consent is there only with one,
 * and what was said apart in both versions.
 */
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
    if (!isAllowed(said, target)) return "";
    const values = said.field(target.about, target.field)?.values ?? [];
    return values.map(({ value }) => cellOf(target, value, words)).join(" / ");
  });
}

const isAllowed = (said: Projection, { consent }: Target): boolean =>
  consent === undefined || consentOn(said, consent) === "given";
