import { createMemo, createRoot } from "solid-js";
import type { Directory } from "#client/documents";
import type { ClientIndex, ClientOrder } from "./client-index.ts";
import { type ClientLine, normalized } from "./client-lines.ts";
import type { ClientRow } from "./client-row.ts";
import { type LineSource, readLines } from "./read-lines.ts";

/** What the list is built from. */
export interface IndexParts extends LineSource {
  readonly directory: Pick<Directory, "staffOf">;
}

const byName = new Intl.Collator("zh-CN-u-co-pinyin");
const shownName = ({ name, callName }: ClientLine): string => name ?? callName ?? "\uffff";

const orders: Readonly<Record<ClientOrder, (a: ClientLine, b: ClientLine) => number>> = {
  recent: (a, b) => b.updatedAtMs - a.updatedAtMs || (a.id < b.id ? 1 : -1),
  name: (a, b) => byName.compare(shownName(a), shownName(b)) || (a.id < b.id ? -1 : 1),
};

/** Opens the list of clients over somebody's documents; until `isBuilt` it is what was read so far. */
export function openClientIndex({ directory, ...from }: IndexParts): ClientIndex {
  return createRoot((dispose) => {
    const { lines, isComplete, stop } = readLines(from);
    const inOrder = (order: ClientOrder) => [...lines().values()].sort(orders[order]);
    const sorted = {
      recent: createMemo(() => inOrder("recent")),
      name: createMemo(() => inOrder("name")),
    };
    const rowOf = (line: ClientLine): ClientRow => ({ ...line, staff: directory.staffOf(line.id) });
    return {
      isBuilt: isComplete,
      count: () => lines().size,
      find: ({ text, order }) => {
        const part = normalized(text);
        return sorted[order]()
          .filter(({ sought }) => sought.includes(part))
          .map(rowOf);
      },
      row: (id) => {
        const line = lines().get(id);
        return line && rowOf(line);
      },
      close: () => {
        stop();
        dispose();
      },
    };
  });
}
