import type { ClientOrder } from "../client-query.ts";
import type { ClientTable } from "./client-table.ts";
import { wordsOfId } from "./pack-id.ts";

/** All clients in an order. */
export interface Order {
  readonly slots: Uint32Array;
  /** Where each slot stands in it. */
  readonly places: Uint32Array;
}

/** All clients in each order, kept as clients change. */
export type Orders = (order: ClientOrder) => Order;

type Compare = (a: number, b: number) => number;
/** With more changes than this, sorting anew is as quick as moving each. */
const movesAtMost = 64;

/** Keeps the orders of a table; each is sorted when it is first asked for. */
export function createOrders(table: ClientTable): Orders {
  const byOrder = comparisons(table);
  const kept = {
    recent: keepOrder(table, byOrder.recent),
    name: keepOrder(table, byOrder.name),
    newest: keepOrder(table, byOrder.newest),
  };
  table.onChanged((slot) => {
    for (const order of Object.values(kept)) order.changed(slot);
  });
  table.onReset(() => {
    for (const order of Object.values(kept)) order.reset();
  });
  return (order) => kept[order].order();
}

function comparisons({ columns }: ClientTable): Readonly<Record<ClientOrder, Compare>> {
  const newest: Compare = (a, b) => {
    const ids = columns.id.values();
    for (let part = 0; part < wordsOfId; part += 1) {
      const difference = (ids[b * wordsOfId + part] ?? 0) - (ids[a * wordsOfId + part] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  };
  return {
    newest,
    recent: (a, b) => columns.updatedAt.get(b) - columns.updatedAt.get(a) || newest(a, b),
    name: (a, b) =>
      compareTexts(soundOrLast(columns.sound.get(a)), soundOrLast(columns.sound.get(b))) ||
      compareTexts(columns.sought.get(a), columns.sought.get(b)) ||
      newest(a, b),
  };
}

/** Whoever has no name that can be read aloud comes last. */
const soundOrLast = (sound: string): string => sound || "{";

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function keepOrder(table: ClientTable, compare: Compare) {
  let kept: Order | undefined;
  const moved = new Set<number>();

  const sortAnew = (): Uint32Array => {
    const all = new Uint32Array(table.count());
    let at = 0;
    for (let slot = 0; slot < table.end(); slot += 1) {
      if (table.isTaken(slot)) all[at++] = slot;
    }
    return all.sort(compare);
  };

  return {
    changed: (slot: number) => {
      if (kept) moved.add(slot);
    },
    reset: () => {
      kept = undefined;
      moved.clear();
    },
    order: (): Order => {
      if (!kept || moved.size > movesAtMost) kept = orderOf(table, sortAnew());
      else if (moved.size > 0) {
        kept = orderOf(table, withMoved(table, compare, kept.slots, moved));
      }
      moved.clear();
      return kept;
    },
  };
}

function orderOf(table: ClientTable, slots: Uint32Array): Order {
  const places = new Uint32Array(table.end());
  for (let place = 0; place < slots.length; place += 1) places[slots[place] ?? 0] = place;
  return { slots, places };
}

function withMoved(
  table: ClientTable,
  compare: Compare,
  sorted: Uint32Array,
  moved: ReadonlySet<number>,
): Uint32Array {
  const still = sorted.filter((slot) => !moved.has(slot));
  const coming = Uint32Array.from([...moved].filter(table.isTaken)).sort(compare);
  const all = new Uint32Array(still.length + coming.length);
  let from = 0;
  let at = 0;
  for (const slot of coming) {
    const place = firstAfter(still, slot, compare);
    all.set(still.subarray(from, place), at);
    at += place - from;
    all[at++] = slot;
    from = place;
  }
  all.set(still.subarray(from), at);
  return all;
}

/** Where a slot belongs among sorted ones. */
function firstAfter(sorted: Uint32Array, slot: number, compare: Compare): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(sorted[middle] ?? 0, slot) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
