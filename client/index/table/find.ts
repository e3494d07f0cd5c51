import type { ClientQuery } from "../client-query.ts";
import type { ClientTable } from "./client-table.ts";
import { passesOf } from "./filter.ts";
import type { Orders } from "./orders.ts";
import { wordsOfId } from "./pack-id.ts";
import { type Ranks, rankNames } from "./ranks.ts";

/** What a query is answered from. */
export interface FindParts {
  readonly table: ClientTable;
  readonly orders: Orders;
  readonly ranks: Ranks;
  readonly hasLikeness: (slot: number) => boolean;
}

/** The slots a query finds, best first, then in the order it asks for. */
export function findSlots(parts: FindParts, query: ClientQuery): Uint32Array {
  const { table, orders, hasLikeness } = parts;
  const ranks = parts.ranks(query);
  const passes = passesOf(table, query, hasLikeness);
  const wanted = wantedOf(orders(query.order), ranks, passes);
  return ranks ? bestFirst(wanted, ranks) : wanted;
}

/** Loops over places: of a hundred thousand slots each call counts. */
function wantedOf(
  sorted: Uint32Array,
  ranks: Uint8Array | undefined,
  passes: ReturnType<typeof passesOf>,
): Uint32Array {
  const wanted = new Uint32Array(sorted.length);
  let count = 0;
  for (let place = 0; place < sorted.length; place += 1) {
    const slot = sorted[place] ?? 0;
    if (ranks?.[slot] === rankNames.none) continue;
    if (passes.length > 0 && !passes.every((pass) => pass(slot))) continue;
    wanted[count++] = slot;
  }
  return wanted.subarray(0, count);
}

/** Slots in groups by rank, each in the order it had. */
function bestFirst(slots: Uint32Array, ranks: Uint8Array): Uint32Array {
  const starts = new Uint32Array(rankNames.exact + 1);
  for (let place = 0; place < slots.length; place += 1) {
    const rank = ranks[slots[place] ?? 0] ?? 0;
    for (let worse = 0; worse < rank; worse += 1) starts[worse] = (starts[worse] ?? 0) + 1;
  }
  const all = new Uint32Array(slots.length);
  for (let place = 0; place < slots.length; place += 1) {
    const slot = slots[place] ?? 0;
    const rank = ranks[slot] ?? 0;
    const at = starts[rank] ?? 0;
    all[at] = slot;
    starts[rank] = at + 1;
  }
  return all;
}

/** The packed ids of slots, in their order. */
export function idsOfSlots({ columns }: ClientTable, slots: Uint32Array): Uint32Array {
  const from = columns.id.values();
  const ids = new Uint32Array(slots.length * wordsOfId);
  let at = 0;
  for (let place = 0; place < slots.length; place += 1) {
    const first = (slots[place] ?? 0) * wordsOfId;
    for (let part = first; part < first + wordsOfId; part += 1) ids[at++] = from[part] ?? 0;
  }
  return ids;
}
