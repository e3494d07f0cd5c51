/**
 * Ranks everybody for one client: the gate and the fit both ways, over columns. It gives what
 * `matchOf` of #shared/matching gives for each of them, and looks at 100,000 in a few milliseconds:
 * each wish of the client becomes a table over the values there are, and each wish that others share
 * is held against the client once.
 */
import type { ClientId, PlainDate } from "#shared/kernel";
import {
  isBlock,
  isSought,
  legalAge,
  type MatchCard,
  type MatchGroup,
  matchGroups,
  type PairMark,
  scoreOf,
  twoWayOf,
} from "#shared/matching";
import { clientFields, type StatedWish } from "#shared/registry";
import { type ClientTable, numberOfDay } from "../client-table.ts";
import { hasMerges, isMergedAway } from "../merges.ts";
import { wordsOfId } from "../pack-id.ts";
import { createBest } from "./best.ts";
import { awayBits, keepsApartBit, refusesBit, stopBits, unaskedBits } from "./match-columns.ts";
import {
  ask,
  askAboutMusts,
  blocked,
  fits,
  type Looked,
  metByClient,
  metByThem,
  proposed,
} from "./rank-wishes.ts";

/** Whom to rank for whom. */
export interface RankOrder {
  readonly slot: number;
  readonly id: ClientId;
  /** The client's card; with other wishes it tells what these would bring. */
  readonly card: MatchCard;
  /** The wishes on the card, where these are others: their musts are asked about. */
  readonly stated?: readonly StatedWish[] | undefined;
  /** Among whom; without it among all. */
  readonly isMeant?: ((slot: number) => boolean) | undefined;
  readonly today: PlainDate;
  /** What introductions say of some. */
  readonly marks: ReadonlyMap<ClientId, readonly PairMark[]>;
  /** So many of each group are wanted. */
  readonly atMost: number;
}

/** Everybody of the sex that is sought, in three groups. */
export interface Ranking {
  /** The best of each group, best first. */
  readonly best: Readonly<Record<MatchGroup, readonly number[]>>;
  readonly counts: Readonly<Record<MatchGroup, number>>;
  /** The fit both ways of each who fits, in the order of the best. */
  readonly scoresOfFits: readonly number[];
  /** Who would be looked at, and does not want to be ranked. */
  readonly refusing: number;
}

/** Beside the groups: those who are counted, and those who are not looked at. */
const [refused, away] = [4, 5] as const;
/** So much later than the birth, as numbers yyyymmdd, people are of age. */
const [femaleFrom, maleFrom] = [legalAge.female * 10_000, legalAge.male * 10_000];

/** Ranks everybody in a table for one client. */
export function rankSlots(table: ClientTable, order: RankOrder): Ranking {
  const { columns } = table;
  const looked = lookedAt(table, order);
  const mine = metByThem(columns, order, looked);
  const { stated, today } = order;
  if (stated) askAboutMusts(columns, { stated, today }, looked);
  const theirs = metByClient(columns, order);
  const best = matchGroups.map(() => createBest(columns.id.values(), wordsOfId, order.atMost));
  const counts = new Uint32Array(best.length);
  const { slots, groups, count } = looked;
  for (let at = 0; at < count; at += 1) {
    const slot = slots[at] ?? 0;
    const back = theirs(slot);
    const group = Math.max(groups[at] ?? 0, back.group);
    counts[group] = (counts[group] ?? 0) + 1;
    best[group]?.offer(slot, twoWayOf(scoreOf(mine.sums[at] ?? 0, mine.weightAt(at)), back.score));
  }
  const of = (group: number) => best[group]?.slots() ?? [];
  return {
    best: { fits: of(fits), ask: of(ask), blocked: of(blocked), proposed: of(proposed) },
    counts: {
      ...{ fits: counts[fits] ?? 0, ask: counts[ask] ?? 0 },
      ...{ blocked: counts[blocked] ?? 0, proposed: counts[proposed] ?? 0 },
    },
    scoresOfFits: best[fits]?.scores() ?? [],
    refusing: looked.refusing,
  };
}

/** Goes through everybody once: who may be looked at, and the group of each before any wish. */
export function lookedAt(
  table: ClientTable,
  order: RankOrder,
): Looked & { readonly refusing: number } {
  const { isMeant } = order;
  const end = table.end();
  const alone = groupAlone(table, order);
  const slots = new Uint32Array(end);
  const groups = new Uint8Array(end);
  let count = 0;
  let refusing = 0;
  for (let slot = 0; slot < end; slot += 1) {
    const group = alone(slot);
    if (group === away || !table.isTaken(slot) || slot === order.slot) continue;
    if (isMeant && !isMeant(slot)) continue;
    if (group === refused) {
      refusing += 1;
      continue;
    }
    slots[count] = slot;
    groups[count] = group;
    count += 1;
  }
  return { slots, groups, count, refusing };
}

/** The group of somebody by their own card, by introductions, and by who keeps whom apart. */
function groupAlone(table: ClientTable, order: RankOrder): (slot: number) => number {
  const { columns } = table;
  const { card, id } = order;
  const today = numberOfDay(order.today);
  const marked = markedSlots(table, order);
  const directions = directionsOf(card);
  const isMerged = hasMerges(table) ? (slot: number) => isMergedAway(table, slot) : undefined;
  const [gate, sexes] = [columns.gate.values(), columns.sex.values()];
  const [seeks, born] = [columns.seeks.values(), columns.born.values()];
  const single = columns.singleUntil.values();
  return (slot) => {
    const bits = gate[slot] ?? 0;
    const sex = sexes[slot] ?? 0;
    const isSoughtNot = directions[sex * directionStep + (seeks[slot] ?? 0)] === notSought;
    if (isSoughtNot || (bits & awayBits) !== 0 || isMerged?.(slot)) return away;
    if ((bits & refusesBit) !== 0) return refused;
    if (marked[slot] === proposed) return proposed;
    const day = born[slot] ?? 0;
    const isUnderAge = day !== 0 && today - day < (sex === maleCode ? maleFrom : femaleFrom);
    if ((bits & stopBits) !== 0 || isUnderAge || marked[slot] === blocked) return blocked;
    if ((bits & keepsApartBit) !== 0 && columns.keptApart.get(slot).includes(id)) return blocked;
    const isOpen = (bits & unaskedBits) !== 0 || sex === 0 || day === 0;
    return isOpen || (single[slot] ?? 0) < today ? ask : (marked[slot] ?? fits);
  };
}

/** What introductions and the client's own card say of some, by slot. */
function markedSlots(table: ClientTable, { card, marks }: RankOrder): Uint8Array {
  const marked = new Uint8Array(table.end());
  const mark = (client: ClientId, group: number): void => {
    const slot = table.slotOf(client);
    if (slot !== undefined) marked[slot] = Math.max(marked[slot] ?? 0, group);
  };
  for (const { client } of card.keptApart) mark(client, blocked);
  for (const [client, some] of marks) mark(client, groupOfMarks(some));
  return marked;
}

function groupOfMarks(marks: readonly PairMark[]): number {
  if (marks.some(({ type }) => type === "open")) return proposed;
  return marks.some(isBlock) ? blocked : ask;
}

const sexCodes = [undefined, ...clientFields.sex.shape.values] as const;
const seeksCodes = [undefined, ...clientFields.seeks.shape.values] as const;
const maleCode = sexCodes.indexOf("male");
const directionStep = seeksCodes.length;
const notSought = 1;

/** For every sex and whom it looks for: whether the two do not look for one another. */
function directionsOf(card: MatchCard): Uint8Array {
  const directions = sexCodes.flatMap((sex) =>
    seeksCodes.map((seeks) => {
      const isNot = isSought(card, { sex }) === false || isSought({ sex, seeks }, card) === false;
      return isNot ? notSought : 0;
    }),
  );
  return Uint8Array.from(directions);
}
