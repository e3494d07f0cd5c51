import {
  gateOfOne,
  type Match,
  type Matched,
  type MatchGroup,
  matchOf,
  type PairMark,
  soughtMatchOf,
} from "#shared/matching";
import type {
  NotListed,
  Positioned,
  PositionQuery,
  RankedCandidates,
  RankQuery,
  Sought,
  Weighed,
  WeighQuery,
  WishCost,
} from "../../rank-query.ts";
import type { ClientTable } from "../client-table.ts";
import { readMatch } from "./match-columns.ts";
import { meantBy } from "./meant.ts";
import { countPosition } from "./position.ts";
import { type Ranking, type RankOrder, rankSlots } from "./rank.ts";

/** Ranks everybody for a client, and holds the best against the client in full. */
export function rankCandidates(table: ClientTable, query: RankQuery): RankedCandidates | NotListed {
  const slot = table.slotOf(query.client);
  if (slot === undefined) return "notListed";
  const { today, atMost, wishes } = query;
  const client = matchedAt(table, slot);
  const marks = new Map(query.marks);
  const own = gateOfOne(client, today, marks.get(client.id));
  const sought = soughtBy(client, wishes);
  if (own.blocks.length > 0) return { client: sought, own, ...nobody };
  const stated = wishes && client.card.wishes;
  const isMeant = meantBy(table, query);
  const order: RankOrder = { slot, ...sought, stated, isMeant, today, marks, atMost };
  const ranking = rankSlots(table, order);
  const holding = heldAgainst(client, { wishes, marks, today });
  const matches = (group: MatchGroup) =>
    ranking.best[group].map((one) => holding(matchedAt(table, one)));
  return {
    client: sought,
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
  const { today, wishes } = query;
  const client = matchedAt(table, slot);
  const marks = new Map(query.marks);
  const holding = heldAgainst(client, { wishes, marks, today });
  return {
    asked: query.others,
    client: soughtBy(client, wishes),
    own: gateOfOne(client, today, marks.get(client.id)),
    matches: query.others.flatMap((id) => {
      const other = table.slotOf(id);
      if (other === undefined) return [];
      return holding(matchedAt(table, other));
    }),
  };
}

/** A client, with the wishes by which somebody is sought. */
const soughtBy = (client: Matched, wishes: Sought["wishes"]): Matched =>
  wishes ? { ...client, card: { ...client.card, wishes } } : client;

/** Holds candidates against a client in full, by the card or by other wishes. */
function heldAgainst(
  client: Matched,
  {
    wishes,
    marks,
    today,
  }: Pick<RankOrder, "marks" | "today"> & { readonly wishes: Sought["wishes"] },
): (candidate: Matched) => Match {
  return (candidate) => {
    const own = marks.get(candidate.id) ?? noMarks;
    return wishes
      ? soughtMatchOf(client, wishes, candidate, own, today)
      : matchOf(client, candidate, own, today);
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
