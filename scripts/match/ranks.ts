/** Ranks as `npm run match` writes them: the two-way score, the order and the caps of matching. */
import { type ClientId, ok, type PlainDate, type Result, refuse } from "#shared/kernel";
import {
  betterFirst,
  gateOfOne,
  type Match,
  type Matched,
  matchOf,
  overnightLists,
  twoWayOf,
} from "#shared/matching";
import { readCsv } from "./read-csv.ts";
import { idFrom } from "./read-people.ts";

/** One line of the result: how well b suits a and a suits b at once, and b's place in a's list, from 1. */
export interface Rank {
  readonly a: ClientId;
  readonly b: ClientId;
  readonly twoWay: number;
  readonly rankForA: number;
}

/** How long lists may be, and in how many at most one may stand. */
export interface Bounds {
  readonly top?: number | undefined;
  readonly cap?: number | undefined;
}

/** What a rank of people rests on: the fit and how much of it is known, of both ways. */
interface Basis {
  readonly score: number;
  readonly scoreBack: number;
  readonly coverage: number;
  readonly coverageBack: number;
  readonly group: Match["group"];
}

/** A rank with what it rests on. */
export type PersonRank = Rank & Basis;

interface Scored {
  readonly candidate: { readonly id: ClientId };
  readonly twoWay: number;
}

/** Ranks people for one another; whom the gate blocks is in no list. */
export function ranksOfPeople(
  people: readonly Matched[],
  day: PlainDate,
  bounds: Bounds,
): readonly PersonRank[] {
  const all = [...people].sort((one, other) => byId(one.id, other.id));
  const lists = new Map<ClientId, readonly (Scored & Basis)[]>();
  for (const one of all) {
    const isFree = gateOfOne(one, day).blocks.length === 0;
    const found = isFree ? people.flatMap((other) => basisOf(matchOf(one, other, [], day))) : [];
    const sorted = found.sort(betterFirst);
    // Dealing lists out under a cap may need whoever comes further down.
    lists.set(one.id, bounds.cap === undefined ? sorted.slice(0, bounds.top) : sorted);
  }
  return bounded(lists, bounds).map(({ a, one: { candidate, ...basis }, rankForA }) => ({
    ...{ a, b: candidate.id, rankForA },
    ...basis,
  }));
}

/** The few figures of a match that are written, so that many fit into memory; nothing of whom the gate blocks. */
function basisOf(match: Match): readonly (Scored & Basis)[] {
  const { candidate, twoWay, forClient, forCandidate, group } = match;
  if (group !== "fits" && group !== "ask") return [];
  const [score, scoreBack] = [forClient.score, forCandidate.score];
  const [coverage, coverageBack] = [forClient.coverage, forCandidate.coverage];
  const who = { id: candidate.id };
  return [{ candidate: who, twoWay, score, scoreBack, coverage, coverageBack, group }];
}

/** One-way scores, `a,b,score` with a's score of b from 0 to 1, as ranks; and how many pairs lack one side. */
export function ranksOfScores(
  text: string,
  bounds: Bounds,
): Result<{ readonly ranks: readonly Rank[]; readonly oneSided: number }, string> {
  const scores = readScores(text);
  if (!scores.ok) return scores;
  const lists = new Map<ClientId, readonly Scored[]>();
  let oneSided = 0;
  for (const a of [...scores.value.keys()].sort(byId)) {
    const list: Scored[] = [];
    for (const [b, score] of scores.value.get(a) ?? []) {
      const back = scores.value.get(b)?.get(a);
      if (back === undefined) oneSided += 1;
      else list.push({ candidate: { id: b }, twoWay: twoWayOf(score, back) });
    }
    lists.set(a, list.sort(betterFirst));
  }
  const ranks = bounded(lists, bounds).map(({ a, one, rankForA }) => ({
    ...{ a, b: one.candidate.id, twoWay: one.twoWay, rankForA },
  }));
  return ok({ ranks, oneSided });
}

function readScores(
  text: string,
): Result<ReadonlyMap<ClientId, ReadonlyMap<ClientId, number>>, string> {
  const columns = ["a", "b", "score"];
  const lines = readCsv("scores", text, { needed: columns, known: columns });
  if (!lines.ok) return lines;
  const scores = new Map<ClientId, Map<ClientId, number>>();
  for (const { number, cell } of lines.value) {
    const [a, b, written] = [idFrom(cell("a")), idFrom(cell("b")), cell("score")];
    const score = written === "" ? Number.NaN : Number(written);
    if (a === "" || b === "") return refuse(`scores, line ${number}: a or b is missing.`);
    if (a === b) return refuse(`scores, line ${number}: ${a} scores themselves.`);
    if (!(score >= 0 && score <= 1)) {
      return refuse(`scores, line ${number}: a score is 0 to 1, not "${written}".`);
    }
    const of = scores.get(a) ?? new Map<ClientId, number>();
    if (of.has(b)) return refuse(`scores, line ${number}: ${a} scores ${b} twice.`);
    scores.set(a, of.set(b, score));
  }
  return ok(scores);
}

const byId = (a: ClientId, b: ClientId): number => (a < b ? -1 : a > b ? 1 : 0);

interface Placed<One> {
  readonly a: ClientId;
  readonly one: One;
  readonly rankForA: number;
}

/** The lists, cut to their length, or dealt out so that nobody stands in too many. */
function bounded<One extends Scored>(
  lists: ReadonlyMap<ClientId, readonly One[]>,
  { top, cap }: Bounds,
): readonly Placed<One>[] {
  const kept = cap === undefined ? lists : dealt(lists, { each: top ?? usualLength, cap });
  return [...kept].flatMap(([a, list]) =>
    list.slice(0, top).map((one, at) => ({ a, one, rankForA: at + 1 })),
  );
}

/** As the list of the whole agency. */
const usualLength = 3;

function dealt<One extends Scored>(
  lists: ReadonlyMap<ClientId, readonly One[]>,
  rules: { readonly each: number; readonly cap: number },
): ReadonlyMap<ClientId, readonly One[]> {
  const offered = [...lists].map(([client, list]) => ({
    client,
    offers: list.map(({ candidate, twoWay }) => ({ candidate: candidate.id, score: twoWay })),
  }));
  const given = overnightLists(offered, { nowMs: 0, proposed: new Map(), rules });
  return new Map(
    [...lists].map(([client, list]) => {
      const byCandidate = new Map(list.map((one) => [one.candidate.id, one]));
      const mine = given.get(client) ?? [];
      return [client, mine.flatMap(({ candidate }) => byCandidate.get(candidate) ?? [])];
    }),
  );
}
