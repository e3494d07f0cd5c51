import type { ClientQuery } from "../client-query.ts";
import type { ClientTable } from "./client-table.ts";
import { passesOf } from "./filter.ts";
import type { Order, Orders } from "./orders.ts";
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
  const passes = passesOf(table, query, hasLikeness);
  const ranks = parts.ranks(query);
  const order = orders(query.order);
  if (!ranks && passes.length === 0) return order.slots;
  const wanted = ranks ?? new Uint8Array(table.end()).fill(rankNames.exact);
  const counts = leaveOut(table, wanted, passes);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return total > fewAtMost
    ? bestFirst(order.slots, wanted, counts)
    : bestOfFew(order, wanted, total);
}

/** So few are sorted by where they stand; of more, all clients are looked at in their order. */
const fewAtMost = 4_096;
const rankStep = 2 ** 32;

/** The same as `bestFirst`: a better rank makes a smaller key, then the place does. */
function bestOfFew({ slots, places }: Order, ranks: Uint8Array, total: number): Uint32Array {
  const keys = new Float64Array(total);
  let count = 0;
  for (let slot = 0; slot < ranks.length && count < total; slot += 1) {
    const rank = ranks[slot] ?? 0;
    if (rank === rankNames.none) continue;
    keys[count] = (rankNames.exact - rank) * rankStep + (places[slot] ?? 0);
    count += 1;
  }
  return Uint32Array.from(keys.sort(), (key) => slots[key % rankStep] ?? 0);
}

/** Takes the rank of those a filter is not about; answers how many there are of each rank. */
function leaveOut(
  table: ClientTable,
  ranks: Uint8Array,
  passes: ReturnType<typeof passesOf>,
): Uint32Array {
  const counts = new Uint32Array(rankNames.exact + 1);
  for (let slot = 0; slot < ranks.length; slot += 1) {
    const rank = ranks[slot] ?? 0;
    if (rank === rankNames.none) continue;
    const isWanted = table.isTaken(slot) && passes.every((pass) => pass(slot, rank));
    if (isWanted) counts[rank] = (counts[rank] ?? 0) + 1;
    else ranks[slot] = rankNames.none;
  }
  return counts;
}

/** Slots in groups by rank, each in the order it had. */
function bestFirst(sorted: Uint32Array, ranks: Uint8Array, counts: Uint32Array): Uint32Array {
  const nextOf = new Uint32Array(counts.length);
  let total = 0;
  for (let rank: number = rankNames.exact; rank > rankNames.none; rank -= 1) {
    nextOf[rank] = total;
    total += counts[rank] ?? 0;
  }
  const all = new Uint32Array(total);
  for (let place = 0; place < sorted.length; place += 1) {
    const slot = sorted[place] ?? 0;
    const rank = ranks[slot] ?? 0;
    if (rank === rankNames.none) continue;
    const at = nextOf[rank] ?? 0;
    all[at] = slot;
    nextOf[rank] = at + 1;
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
