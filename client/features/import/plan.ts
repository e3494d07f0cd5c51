import type { PlannedItem } from "#client/documents";
import type { ClientId, PlainDate, Ulid } from "#shared/kernel";
import {
  firstWords,
  isNoteCut,
  isRemarkable,
  joinRows,
  type Problem,
  type ReadRow,
  rowWords,
} from "#shared/tables";
import type { JudgedRow } from "./create-import.ts";

/** How many rows become what. */
export interface PlanFigures {
  readonly taken: number;
  readonly added: number;
  readonly joined: number;
  readonly left: number;
}

/** Counts what becomes of the rows. */
export const figuresOf = (judged: readonly JudgedRow[]): PlanFigures => {
  const count = (choice: JudgedRow["choice"]): number =>
    judged.filter((one) => one.choice === choice).length;
  return { taken: count("take"), added: count("add"), joined: count("join"), left: count("leave") };
};

/** What the rows become: new clients first, then what known ones lack. */
export function planOf(
  judged: readonly JudgedRow[],
  mark: { readonly id: Ulid; readonly on: PlainDate },
  newId: () => ClientId,
): readonly PlannedItem[] {
  const rows = withJoined(judged);
  const taken = judged.filter(({ choice }) => choice === "take");
  const added = judged.filter(({ choice }) => choice === "add");
  return [
    ...taken.map(({ row }): PlannedItem => {
      const { client, contact } = firstWords(rows.get(row.number) ?? row, mark);
      return { type: "new", id: newId(), words: { client: [...client], contact: [...contact] } };
    }),
    ...added.flatMap(({ row, doubts }): readonly PlannedItem[] => {
      const { client, contact } = rowWords(rows.get(row.number) ?? row);
      const words = { client: [...client], contact: [...contact] };
      return doubts.likeness ? [{ type: "add", id: doubts.likeness.id, words }] : [];
    }),
  ];
}

/** The rows that others are joined to, with what those say. */
function withJoined(judged: readonly JudgedRow[]): ReadonlyMap<number, ReadRow> {
  const rows = new Map(judged.map(({ row }) => [row.number, row]));
  for (const { row, doubts, choice } of judged) {
    const first = doubts.twin === undefined ? undefined : rows.get(doubts.twin);
    if (choice === "join" && doubts.twin !== undefined && first) {
      rows.set(doubts.twin, joinRows(first, row));
    }
  }
  return rows;
}

/** A row that does not come in whole, and why. */
export interface LeftRow {
  readonly row: ReadRow;
  /** Left out altogether. */
  readonly isLeft: boolean;
  /** Cells that are taken nowhere, not among the remarks either. */
  readonly problems: readonly Problem[];
  readonly isNoteCut: boolean;
}

/** What does not come in, so that it can be kept in a file: left rows, and cells that stay nowhere. */
export function leftOver(judged: readonly JudgedRow[]): readonly LeftRow[] {
  const whole = new Map(judged.map((one) => [one.row.number, one.choice]));
  return judged.flatMap(({ row, choice, doubts }) => {
    const isFollowing = choice === "join" && whole.get(doubts.twin ?? 0) === "leave";
    const isLeft = choice === "leave" || isFollowing;
    const problems = isLeft
      ? row.problems
      : row.problems.filter(({ target }) => !isRemarkable(target));
    const isCut = !isLeft && isNoteCut(row);
    return isLeft || problems.length > 0 || isCut
      ? [{ row, isLeft, problems, isNoteCut: isCut }]
      : [];
  });
}
