import { gateOfOne, type Matched, type MatchGroup, matchOf, type PairMark } from "#shared/matching";
import type {
  NotListed,
  Positioned,
  PositionQuery,
  RankedCandidates,
  RankQuery,
  Weighed,
  WeighQuery,
  WishCost,
} from "../../rank-query.ts";
import type { ClientTable } from "../client-table.ts";
import { readMatch } from "./match-columns.ts";
import { countPosition } from "./position.ts";
import { type Ranking, type RankOrder, rankSlots } from "./rank.ts";

/** Ranks everybody for a client, and holds the best against the client in full. */
export function rankCandidates(table: ClientTable, query: RankQuery): RankedCandidates | NotListed {
  const slot = table.slotOf(query.client);
  if (slot === undefined) return "notListed";
  const { today, atMost } = query;
  const client = matchedAt(table, slot);
  const marks = new Map(query.marks);
  const own = gateOfOne(client, today, marks.get(client.id));
  if (own.blocks.length > 0) return { client, own, ...nobody };
  const order: RankOrder = { slot, ...client, today, marks, atMost };
  const ranking = rankSlots(table, order);
  const matches = (group: MatchGroup) =>
    ranking.best[group].map((one) => {
      const candidate = matchedAt(table, one);
      return matchOf(client, candidate, marks.get(candidate.id) ?? noMarks, today);
    });
  return {
    client,
    own,
    best: {
      ...{ fits: matches("fits"), ask: matches("ask") },
      ...{ blocked: matches("blocked"), proposed: matches("proposed") },
    },
    counts: ranking.counts,
    refusing: ranking.refusing,
    costs: atMost === 0 ? [] : costsOf(table, order, ranking),
  };
}

/** Counts who there is for a client under some wishes. */
export function positionClient(table: ClientTable, query: PositionQuery): Positioned | NotListed {
  const slot = table.slotOf(query.client);
  if (slot === undefined) return "notListed";
  const { today, wishes } = query;
  const client = matchedAt(table, slot);
  const marks = new Map(query.marks);
  const own = gateOfOne(client, today, marks.get(client.id));
  if (own.blocks.length > 0) return { wishes, own, position: undefined };
  const card = { ...client.card, wishes };
  const order = { slot, id: client.id, card, today, marks, atMost: 0 };
  return { wishes, own, position: countPosition(table, order) };
}

/** Holds some people against a client, one by one and in full. */
export function weighClients(table: ClientTable, query: WeighQuery): Weighed | NotListed {
  const slot = table.slotOf(query.client);
  if (slot === undefined) return "notListed";
  const { today } = query;
  const client = matchedAt(table, slot);
  const marks = new Map(query.marks);
  return {
    asked: query.others,
    client,
    own: gateOfOne(client, today, marks.get(client.id)),
    matches: query.others.flatMap((id) => {
      const other = table.slotOf(id);
      if (other === undefined) return [];
      return matchOf(client, matchedAt(table, other), marks.get(id) ?? noMarks, today);
    }),
  };
}

const noMarks: readonly PairMark[] = [];
const nobody = {
  best: { fits: [], ask: [], blocked: [], proposed: [] },
  counts: { fits: 0, ask: 0, blocked: 0, proposed: 0 },
  refusing: 0,
  costs: [],
} as const;

/** A client of the table as matching knows them. */
export function matchedAt(table: ClientTable, slot: number): Matched {
  const { id, sex, birthDate, city = "" } = table.row(slot);
  return { id, card: readMatch(table.columns, slot, { sex, birthDate, city }) };
}

const poolOf = ({ counts }: Ranking): number => counts.fits + counts.ask;

/** What each must of the client keeps out: the same ranking without it. */
function costsOf(table: ClientTable, order: RankOrder, ranking: Ranking): readonly WishCost[] {
  const { card } = order;
  return card.wishes
    .filter(({ importance }) => importance === "must")
    .map((wish) => {
      const wishes = card.wishes.filter((one) => one !== wish);
      const without = rankSlots(table, { ...order, atMost: 0, card: { ...card, wishes } });
      return { wish, more: poolOf(without) - poolOf(ranking) };
    })
    .filter(({ more }) => more > 0)
    .sort((a, b) => b.more - a.more);
}
