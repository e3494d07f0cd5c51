/**
 * Makes the list of the whole agency, a slice at a time, so that whoever asks the index something
 * meanwhile waits for one slice at most.
 */
import type { ClientId } from "#shared/kernel";
import {
  gateOfOne,
  isQuiet,
  matchOf,
  type Offered,
  type OneWay,
  overnightLists,
  type PairMark,
  type Proposed,
  percentOf,
} from "#shared/matching";
import type { OvernightOrder, OvernightProgress } from "../../overnight-query.ts";
import type { ClientTable } from "../client-table.ts";
import { rankSlots } from "./rank.ts";
import { matchedAt } from "./rank-candidates.ts";

/** One client's list as it was made. */
export interface MadeLine {
  readonly client: ClientId;
  readonly isQuiet: boolean;
  readonly candidates: readonly MadeCandidate[];
}
export interface MadeCandidate {
  readonly id: ClientId;
  readonly forClient: number | null;
  readonly forCandidate: number | null;
}

/** What a finished job gives. */
export interface MadeList {
  readonly lines: readonly MadeLine[];
  /** Clients of whose own side something has to be settled or asked first. */
  readonly held: readonly ClientId[];
}

/** A list that is being made. */
export interface OvernightJob {
  /** Works on for one slice. */
  readonly goOn: () => OvernightProgress;
  /** What was made; undefined before it is done. */
  readonly made: () => MadeList | undefined;
}

/** So many clients are ranked in one slice: some milliseconds among ten thousand. */
const sliceOf = 16;
/** Out of so many each list is dealt; more of them are asked for by caps only. */
const shortlist = 24;

/** Begins a list over the table as it is; clients who come meanwhile are in the next one. */
export function createOvernightJob(table: ClientTable, order: OvernightOrder): OvernightJob {
  const { today, nowMs } = order;
  const clients = [...table.ids()].sort();
  const marks = openMarks(order);
  const proposed: ReadonlyMap<ClientId, Proposed> = new Map(order.pairs.proposed);
  const offered: Offered[] = [];
  const held: ClientId[] = [];
  const lines: MadeLine[] = [];
  let dealt: (readonly [ClientId, readonly { readonly candidate: ClientId }[]])[] | undefined;
  let at = 0;

  const rankOne = (client: ClientId): void => {
    const slot = table.slotOf(client);
    if (slot === undefined) return;
    const matched = matchedAt(table, slot);
    const own = gateOfOne(matched, today, marks.ofOne(client));
    if (own.blocks.length + own.asks.length > 0) {
      held.push(client);
      return;
    }
    const { best, scoresOfFits } = marks.with(client, (known) =>
      rankSlots(table, { slot, ...matched, today, marks: known, atMost: shortlist }),
    );
    const offers = best.fits.map((other, place) => ({
      candidate: table.idAt(other),
      score: scoresOfFits[place] ?? 0,
    }));
    offered.push({ client, offers });
  };
  const weighOne = ([client, list]: NonNullable<typeof dealt>[number]): void => {
    const candidates = list.flatMap(({ candidate }): readonly MadeCandidate[] => {
      const [slot, other] = [table.slotOf(client), table.slotOf(candidate)];
      if (slot === undefined || other === undefined) return [];
      const match = matchOf(matchedAt(table, slot), matchedAt(table, other), [], today);
      // A card may have changed since it was ranked.
      if (match.group !== "fits") return [];
      const [forClient, forCandidate] = [percentIn(match.forClient), percentIn(match.forCandidate)];
      return [{ id: candidate, forClient, forCandidate }];
    });
    lines.push({ client, isQuiet: isQuiet(proposed.get(client), nowMs), candidates });
  };

  return {
    goOn: () => {
      const until = at + sliceOf;
      if (at < clients.length) {
        for (const client of clients.slice(at, until)) rankOne(client);
      } else {
        dealt ??= [...overnightLists(offered, { nowMs, proposed })];
        for (const one of dealt.slice(at - clients.length, until - clients.length)) weighOne(one);
      }
      at = Math.min(until, at < clients.length ? clients.length : until);
      const end = clients.length + (dealt?.length ?? offered.length);
      return dealt && at >= end
        ? { type: "done" }
        : { type: "running", done: Math.min(at, end), of: clients.length * 2 };
    },
    made: () => (dealt && lines.length === dealt.length ? { lines, held } : undefined),
  };
}

/** A fit rests on something that was asked for. */
const percentIn = ({ lines, score }: OneWay): number | null =>
  lines.length === 0 ? null : percentOf(score);

/** What introductions say, ready to be asked client by client. */
function openMarks({ pairs }: OvernightOrder) {
  const busy = new Map(pairs.busy);
  const known = new Map<ClientId, readonly PairMark[]>(busy);
  const byClient = new Map<ClientId, (readonly [ClientId, readonly PairMark[]])[]>();
  for (const [a, b, marks] of pairs.ofTwo) {
    byClient.set(a, [...(byClient.get(a) ?? []), [b, marks]]);
    byClient.set(b, [...(byClient.get(b) ?? []), [a, marks]]);
  }
  return {
    ofOne: (client: ClientId) => busy.get(client),
    /** Lends the marks of everybody with those of one client's own pairs in them. */
    with: <Answer>(
      client: ClientId,
      use: (marks: ReadonlyMap<ClientId, readonly PairMark[]>) => Answer,
    ): Answer => {
      const own = byClient.get(client) ?? [];
      for (const [other, marks] of own) known.set(other, [...(busy.get(other) ?? []), ...marks]);
      const answer = use(known);
      for (const [other] of own) {
        const before = busy.get(other);
        if (before) known.set(other, before);
        else known.delete(other);
      }
      return answer;
    },
  };
}
