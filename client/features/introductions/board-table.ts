import type { ListColumn } from "#feature/export";
import type { Progress, Round } from "#shared/introductions";
import type { ClientId } from "#shared/kernel";

/** A line of the board, as far as its table asks. */
export interface PairLine {
  readonly round: Round;
  readonly progress: Progress;
}

/** What the columns of exported introductions are called, and how what they say reads. */
export interface BoardTableWords {
  readonly header: Readonly<
    Record<"first" | "second" | "round" | "group" | "standing" | "turn" | "due" | "began", string>
  >;
  readonly client: (id: ClientId) => string;
  readonly group: (progress: Progress) => string;
  readonly standing: (line: PairLine) => string;
  readonly staffOf: (...clients: readonly ClientId[]) => string;
  readonly day: (ms: number) => string;
}

/** The columns of introductions: how they stand and whose turn it is, nothing of what was said of people. */
export const boardColumns = (words: BoardTableWords): readonly ListColumn<PairLine>[] => [
  { header: words.header.first, cell: ({ round }) => words.client(round.first.client) },
  { header: words.header.second, cell: ({ round }) => words.client(round.second.client) },
  { header: words.header.round, cell: ({ round }) => round.number },
  { header: words.header.group, cell: ({ progress }) => words.group(progress) },
  { header: words.header.standing, cell: words.standing },
  {
    header: words.header.turn,
    cell: ({ progress: { turn, group } }) =>
      turn.length === 0 || group === "rest" ? undefined : words.staffOf(...turn),
  },
  {
    header: words.header.due,
    cell: ({ progress: { dueMs } }) => (dueMs === undefined ? undefined : words.day(dueMs)),
  },
  { header: words.header.began, cell: ({ round }) => words.day(round.beganMs) },
];
