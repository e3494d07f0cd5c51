import type { ListTable } from "#feature/table-file";
import type { ClientId } from "#shared/kernel";

/** A column of an exported list: what it is called, and what it says of a line. */
export interface ListColumn<Line> {
  readonly header: string;
  readonly cell: (line: Line) => string | number | undefined;
}

/** What is handed out of a list, and how many of its lines are not. */
export interface HandedOut extends ListTable {
  readonly leftOut: number;
}

/** What decides which lines of a list somebody may hand out. */
interface Handing<Line> {
  /** Whom a line is about; nobody when missing. */
  readonly clientsOf?: (line: Line) => readonly ClientId[];
  readonly mayHandOut: (client: ClientId) => boolean;
}

/**
 * A list as a table. Of lines about clients only those go out of which everybody's data may be handed
 * out, as in the list of clients: a pair with a colleague's client is not one's own to hand out. The order stays.
 */
export function listTable<Line>(
  lines: readonly Line[],
  columns: readonly ListColumn<Line>[],
  { clientsOf, mayHandOut }: Handing<Line>,
): HandedOut {
  const handed = lines.filter((line) => (clientsOf?.(line) ?? []).every(mayHandOut));
  return {
    headers: columns.map(({ header }) => header),
    rows: handed.map((line) => columns.map(({ cell }) => cell(line) ?? "")),
    leftOut: lines.length - handed.length,
  };
}
