/**
 * Ranks everybody for one client: the gate and the fit both ways, over columns. It gives what
 * `matchOf` of #shared/matching gives for each of them, and looks at 100,000 in a few milliseconds:
 * each wish of the client becomes a table over the values there are, and each wish that others share
 * is held against the client once.
 */
import type { ClientId, PlainDate } from "#shared/kernel";
import {
  comparedFields,
  comparedIn,
  fieldOf,
  isBlock,
  isCompared,
  isSought,
  legalAge,
  type MatchCard,
  type MatchGroup,
  matchGroups,
  measure,
  type PairMark,
  scoreOf,
  twoWayOf,
  unknownMeasure,
  weightOf,
  whole,
} from "#shared/matching";
import { clientFields, type StatedWish } from "#shared/registry";
import { type ClientTable, numberOfDay } from "../client-table.ts";
import { hasMerges, isMergedAway } from "../merges.ts";
import { wordsOfId } from "../pack-id.ts";
import { createBest } from "./best.ts";
import {
  awayBits,
  codesEnd,
  keepsApartBit,
  refusesBit,
  stopBits,
  unaskedBits,
  valueOfCode,
  wishOfText,
} from "./match-columns.ts";

/** Whom to rank for whom. */
export interface RankOrder {
  readonly slot: number;
  readonly id: ClientId;
  /** The client's card; with other wishes it tells what these would bring. */
  readonly card: MatchCard;
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
  /** Who would be looked at, and does not want to be ranked. */
  readonly refusing: number;
}

/** Groups as numbers, the worse the higher; then those who are counted, and those who are not looked at. */
const [fits, ask, blocked, refused, away] = [0, 1, 2, 3, 4] as const;
/** So much later than the birth, as numbers yyyymmdd, people are of age. */
const [femaleFrom, maleFrom] = [legalAge.female * 10_000, legalAge.male * 10_000];

/** Ranks everybody in a table for one client. */
export function rankSlots(table: ClientTable, order: RankOrder): Ranking {
  const { columns } = table;
  const alone = groupAlone(table, order);
  const mine = forClient(columns, order);
  const theirs = forCandidate(columns, order);
  const best = matchGroups.map(() => createBest(columns.id.values(), wordsOfId, order.atMost));
  const counts = [0, 0, 0, 0];
  for (let slot = 0; slot < table.end(); slot += 1) {
    const group = alone(slot);
    if (group === away || !table.isTaken(slot) || slot === order.slot) continue;
    if (group === refused) {
      counts[refused] = (counts[refused] ?? 0) + 1;
      continue;
    }
    const [one, other] = [mine(slot), theirs(slot)];
    const worst = Math.max(group, one.group, other.group);
    counts[worst] = (counts[worst] ?? 0) + 1;
    best[worst]?.offer(slot, twoWayOf(one.score, other.score));
  }
  const of = (group: number) => best[group]?.slots() ?? [];
  return {
    best: { fits: of(fits), ask: of(ask), blocked: of(blocked) },
    counts: { fits: counts[fits] ?? 0, ask: counts[ask] ?? 0, blocked: counts[blocked] ?? 0 },
    refusing: counts[refused] ?? 0,
  };
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
    const day = born[slot] ?? 0;
    const isUnderAge = day !== 0 && today - day < (sex === maleCode ? maleFrom : femaleFrom);
    if ((bits & stopBits) !== 0 || isUnderAge || marked[slot] === blocked) return blocked;
    if ((bits & keepsApartBit) !== 0 && columns.keptApart.get(slot).includes(id)) return blocked;
    const isOpen = (bits & unaskedBits) !== 0 || sex === 0 || day === 0;
    return isOpen || (single[slot] ?? 0) < today ? ask : (marked[slot] ?? fits);
  };
}

/** One way between the client and somebody: the score, and what the musts make of it. */
interface Way {
  score: number;
  group: number;
}

/** How far somebody has what the client asks for. The answer is good until the next one. */
function forClient(columns: ClientTable["columns"], order: RankOrder): (slot: number) => Way {
  const { tables, places, weights, musts } = wantedOf(columns, order.card.wishes);
  const weight = weights.reduce((sum, one) => sum + one, 0);
  const today = numberOfDay(order.today);
  const [born, cities] = [columns.born.values(), columns.city.codes()];
  const compared = columns.compared.values();
  const width = comparedFields.length;
  const way: Way = { score: 0, group: fits };
  const ageAt = (day: number): number =>
    day === 0 ? 0 : Math.min(Math.floor((today - day) / 10_000) + 1, agesEnd - 1);
  const codeAt = (slot: number, place: number): number => {
    if (place === ofAge) return ageAt(born[slot] ?? 0);
    return (place === ofCity ? cities[slot] : compared[slot * width + place]) ?? 0;
  };
  return (slot) => {
    let sum = 0;
    way.group = fits;
    for (let wish = 0; wish < tables.length; wish += 1) {
      const met = tables[wish]?.[codeAt(slot, places[wish] ?? 0)] ?? unknown;
      sum += (weights[wish] ?? 0) * (met === unknown ? unknownMeasure : met);
      if (musts[wish] === 1 && met !== whole) {
        way.group = Math.max(way.group, met === unknown ? ask : blocked);
      }
    }
    way.score = scoreOf(sum, weight);
    return way;
  };
}

/** How far the client has what somebody asks for. The answer is good until the next one. */
function forCandidate(columns: ClientTable["columns"], order: RankOrder): (slot: number) => Way {
  const held = heldAgainst(columns, order);
  const [starts, lengths] = [columns.wishes.starts(), columns.wishes.counts()];
  const codes = columns.wishes.codes();
  const way: Way = { score: 0, group: fits };
  return (slot) => {
    let [sum, weight] = [0, 0];
    way.group = fits;
    const from = starts[slot] ?? 0;
    const to = from + (lengths[slot] ?? 0);
    for (let at = from; at < to; at += 1) {
      const found = held(codes[at] ?? 0);
      const met = found & measureMask;
      const weighs = (found >> weightShift) & weightMask;
      sum += weighs * (met === unknown ? unknownMeasure : met);
      weight += weighs;
      if ((found & mustBit) !== 0 && met !== whole) {
        way.group = Math.max(way.group, met === unknown ? ask : blocked);
      }
    }
    way.score = scoreOf(sum, weight);
    return way;
  };
}

/** In a table: that it is not known how far a wish is met. */
const unknown = 127;
const measureMask = 127;
const weightShift = 7;
const weightMask = 7;
const mustBit = 1 << 10;
const heldBit = 1 << 11;

/** What introductions and the client's own card say of some, by slot. */
function markedSlots(table: ClientTable, { card, marks }: RankOrder): Uint8Array {
  const marked = new Uint8Array(table.end());
  const mark = (client: ClientId, group: number): void => {
    const slot = table.slotOf(client);
    if (slot !== undefined) marked[slot] = Math.max(marked[slot] ?? 0, group);
  };
  for (const { client } of card.keptApart) mark(client, blocked);
  for (const [client, some] of marks) mark(client, some.some(isBlock) ? blocked : ask);
  return marked;
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

const ofAge = -1;
const ofCity = -2;
/** An age, and one more so that 0 is unknown. */
const agesEnd = 160;

/** The client's wishes, each a table over the numbers of a column. */
function wantedOf(columns: ClientTable["columns"], wishes: readonly StatedWish[]) {
  const tables: Uint8Array[] = [];
  const [places, weights, musts]: [number[], number[], number[]] = [[], [], []];
  for (const wish of wishes) {
    if (!isCompared(wish.criterion) || weightOf[wish.importance] === 0) continue;
    const field = fieldOf(wish.criterion);
    tables.push(tableOf(columns, wish, field));
    places.push(
      field === undefined ? ofAge : field === "city" ? ofCity : comparedFields.indexOf(field),
    );
    weights.push(weightOf[wish.importance]);
    musts.push(wish.importance === "must" ? 1 : 0);
  }
  return { tables, places, weights, musts };
}

function tableOf(
  columns: ClientTable["columns"],
  wish: StatedWish,
  field: ReturnType<typeof fieldOf>,
): Uint8Array {
  const met = (value: Parameters<typeof measure>[1]) => measure(wish, value) ?? unknown;
  if (field === undefined) {
    return Uint8Array.from({ length: agesEnd }, (_, age) => met(age === 0 ? undefined : age - 1));
  }
  if (field === "city")
    return Uint8Array.from(columns.city.words(), (city) => met(city || undefined));
  return Uint8Array.from({ length: codesEnd(field) }, (_, code) => met(valueOfCode(field, code)));
}

/** How the client meets a wish of somebody else, looked at once for all who share it. */
function heldAgainst({ wishes }: ClientTable["columns"], { card, today }: RankOrder) {
  const words = wishes.words();
  const held = new Uint16Array(words.length);
  const hold = (code: number): number => {
    const wish = wishOfText(words[code] ?? "");
    if (!wish || !isCompared(wish.criterion) || weightOf[wish.importance] === 0) return whole;
    const met = measure(wish, comparedIn(card, wish.criterion, today)) ?? unknown;
    return (
      met | (weightOf[wish.importance] << weightShift) | (wish.importance === "must" ? mustBit : 0)
    );
  };
  return (code: number): number => {
    const known = held[code] ?? 0;
    if (known !== 0) return known;
    const found = hold(code) | heldBit;
    held[code] = found;
    return found;
  };
}
