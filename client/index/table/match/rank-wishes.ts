/** Wishes over columns: what people have of what a client asks for, and the client of what they ask for. */
import type { PlainDate } from "#shared/kernel";
import {
  type Compared,
  type ComparedField,
  comparedFields,
  comparedIn,
  fieldOf,
  isCompared,
  type MatchCard,
  measure,
  scoreOf,
  unknownMeasure,
  weighsOn,
  weightOf,
  whole,
} from "#shared/matching";
import type { StatedWish } from "#shared/registry";
import { type ClientTable, numberOfDay } from "../client-table.ts";
import { codesEnd, valueOfCode, wishOfText } from "./match-columns.ts";

/** Groups as numbers, the worse the higher. */
export const [fits, ask, blocked, proposed] = [0, 1, 2, 3] as const;

/** For whom somebody is sought, and on which day. */
interface Asked {
  readonly card: MatchCard;
  readonly today: PlainDate;
}

/** Those who are looked at, and the group of each as far as it is known; wishes make it worse. */
export interface Looked {
  readonly slots: Uint32Array;
  readonly groups: Uint8Array;
  readonly count: number;
}

/** A wish as a table: for the number of a value, what it adds, and the group a must makes of it. */
interface Held {
  readonly adds: number;
  readonly weighs: number;
  readonly group: number;
}

function held(wish: StatedWish, has: Compared | undefined): Held {
  const [met, weighs] = [measure(wish, has), weighsOn(wish, has)];
  const adds = weighs * (met ?? unknownMeasure);
  if (wish.importance !== "must" || met === whole) return { adds, weighs, group: fits };
  return { adds, weighs, group: met === undefined ? ask : blocked };
}

/** What those who are looked at have of what the client asks for, and in which group that puts them. */
export function metByThem(
  columns: ClientTable["columns"],
  { card, today }: Asked,
  { slots, groups, count }: Looked,
) {
  const [sums, weights] = [new Uint32Array(count), new Uint16Array(count)];
  let weight = 0;
  for (const wish of card.wishes) {
    if (!isCompared(wish.criterion) || weightOf[wish.importance] === 0) continue;
    weight += weightOf[wish.importance];
    const { codes, step, place, field } = codesOf(columns, wish, today);
    const { adds, beyond, makes } = tableOf(columns, wish, field);
    // Most wishes weigh the same whatever they are held against.
    const isFar = beyond.some((more) => more > 0);
    const isMust = wish.importance === "must";
    for (let at = 0; at < count; at += 1) {
      const code = codes[(slots[at] ?? 0) * step + place] ?? 0;
      sums[at] = (sums[at] ?? 0) + (adds[code] ?? 0);
      if (isFar) weights[at] = (weights[at] ?? 0) + (beyond[code] ?? 0);
      if (isMust) groups[at] = Math.max(groups[at] ?? 0, makes[code] ?? 0);
    }
  }
  return { sums, weightAt: (at: number) => weight + (weights[at] ?? 0) };
}

/** Of whom a must of the card is not known to be met, when others are sought by: those are asked about first. */
export function askAboutMusts(
  columns: ClientTable["columns"],
  { stated, today }: { readonly stated: readonly StatedWish[]; readonly today: PlainDate },
  { slots, groups, count }: Looked,
): void {
  for (const wish of stated) {
    if (!isCompared(wish.criterion) || wish.importance !== "must") continue;
    const { codes, step, place, field } = codesOf(columns, wish, today);
    const makes = valuesOf(columns, field).map((value) =>
      measure(wish, value) === whole ? fits : ask,
    );
    for (let at = 0; at < count; at += 1) {
      const code = codes[(slots[at] ?? 0) * step + place] ?? 0;
      groups[at] = Math.max(groups[at] ?? 0, makes[code] ?? 0);
    }
  }
}

/** Where the numbers of what is compared with a wish stand: that of a slot at `slot * step + place`. */
export interface Codes {
  readonly codes: ArrayLike<number>;
  readonly step: number;
  readonly place: number;
  /** Undefined for the age. */
  readonly field: ComparedField | undefined;
}

/** What is compared with a wish, for everybody. */
export function codesOf(
  columns: ClientTable["columns"],
  { criterion }: Pick<StatedWish, "criterion">,
  today: PlainDate,
): Codes {
  const field = isCompared(criterion) ? fieldOf(criterion) : undefined;
  if (field === undefined)
    return { codes: agesOn(columns.born.values(), today), step: 1, place: 0, field };
  if (field === "city") return { codes: columns.city.codes(), step: 1, place: 0, field };
  const place = comparedFields.indexOf(field);
  return { codes: columns.compared.values(), step: comparedFields.length, place, field };
}

/** An age, and one more so that 0 is unknown. */
const agesEnd = 160;

/** Everybody's age as such a number. */
function agesOn(born: Uint32Array, today: PlainDate): Uint8Array {
  const day = numberOfDay(today);
  const ages = new Uint8Array(born.length);
  for (let slot = 0; slot < born.length; slot += 1) {
    const birth = born[slot] ?? 0;
    if (birth > 0) ages[slot] = Math.min(Math.floor((day - birth) / 10_000) + 1, agesEnd - 1);
  }
  return ages;
}

/** A wish over all numbers that a column can hold. */
function tableOf(
  columns: ClientTable["columns"],
  wish: StatedWish,
  field: ReturnType<typeof fieldOf>,
) {
  const values = valuesOf(columns, field).map((value) => held(wish, value));
  return {
    adds: Uint16Array.from(values, ({ adds }) => adds),
    beyond: Uint8Array.from(values, ({ weighs }) => weighs - weightOf[wish.importance]),
    makes: Uint8Array.from(values, ({ group }) => group),
  };
}

type Values = readonly (Parameters<typeof measure>[1] | undefined)[];

/** Every value that the numbers of a field stand for, by the number; without a field, of ages. */
export function valuesOf(
  columns: ClientTable["columns"],
  field: ReturnType<typeof fieldOf>,
): Values {
  if (field === "city") return columns.city.words().map((city) => city || undefined);
  const length = field === undefined ? agesEnd : codesEnd(field);
  return Array.from({ length }, (_, code) => {
    if (field !== undefined) return valueOfCode(field, code);
    return code === 0 ? undefined : code - 1;
  });
}

/** One way between the client and somebody: the score, and what the musts make of it. */
export interface Way {
  score: number;
  group: number;
}

/** How far the client has what somebody asks for. The answer is good until the next one. */
export function metByClient(
  { wishes }: ClientTable["columns"],
  { card, today }: Asked,
): (slot: number) => Way {
  const words = wishes.words();
  const wishAt = wishesIn(words);
  const [adds, weighs] = [new Uint16Array(words.length), new Uint8Array(words.length)];
  const makes = new Uint8Array(words.length);
  for (let code = 0; code < words.length; code += 1) {
    const wish = wishAt(code);
    if (!wish || !isCompared(wish.criterion) || weightOf[wish.importance] === 0) continue;
    const found = held(wish, comparedIn(card, wish.criterion, today));
    adds[code] = found.adds;
    weighs[code] = found.weighs;
    makes[code] = found.group;
  }
  const [starts, lengths, codes] = [wishes.starts(), wishes.counts(), wishes.codes()];
  const way: Way = { score: 0, group: fits };
  return (slot) => {
    let sum = 0;
    let weight = 0;
    let group: number = fits;
    const from = starts[slot] ?? 0;
    const to = from + (lengths[slot] ?? 0);
    for (let at = from; at < to; at += 1) {
      const code = codes[at] ?? 0;
      sum += adds[code] ?? 0;
      weight += weighs[code] ?? 0;
      group = Math.max(group, makes[code] ?? 0);
    }
    way.score = scoreOf(sum, weight);
    way.group = group;
    return way;
  };
}

type Read = StatedWish | "none";
const readByPool = new WeakMap<readonly string[], Read[]>();

/** The wishes of a pool, each read once for as long as the pool only grows. */
function wishesIn(words: readonly string[]): (code: number) => StatedWish | undefined {
  const read = readByPool.get(words) ?? [];
  readByPool.set(words, read);
  return (code) => {
    read[code] ??= wishOfText(words[code] ?? "") ?? "none";
    const wish = read[code];
    return wish === "none" ? undefined : wish;
  };
}
