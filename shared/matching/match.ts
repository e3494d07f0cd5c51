/**
 * Two clients held against each other: the gate, the fit both ways, and from those what speaks for
 * and against, and what to ask. The same facts give the same on every device.
 */
import type { PlainDate } from "#shared/kernel";
import type { StatedWish } from "#shared/registry";
import { type FitLine, fitOf, type OneWay, twoWayOf } from "./fit.ts";
import {
  type Ask,
  type Block,
  type Gate,
  gateBetween,
  gateOfOne,
  isBlock,
  type Matched,
  type PairMark,
} from "./gate.ts";
import { whole } from "./measure.ts";

/** The groups of candidates; `proposed` are those who are being introduced to the client now. */
export const matchGroups = ["fits", "ask", "blocked", "proposed"] as const;
export type MatchGroup = (typeof matchGroups)[number];

/** A candidate for a client. */
export interface Match extends Gate {
  readonly candidate: Matched;
  readonly group: MatchGroup;
  /** How far the candidate has what the client asks for, and the other way round. */
  readonly forClient: OneWay;
  readonly forCandidate: OneWay;
  /** Both at once, 0 to 1. */
  readonly twoWay: number;
}

/** Holds a candidate against a client. What stands in the client's own way is told by `gateOfOne`, once. */
export function matchOf(
  client: Matched,
  candidate: Matched,
  marks: readonly PairMark[],
  today: PlainDate,
): Match {
  const forClient = fitOf(client.card, candidate.card, today);
  const forCandidate = fitOf(candidate.card, client.card, today);
  const gates = [
    gateOfOne(candidate, today),
    gateBetween(client, candidate, forClient.lines),
    gateBetween(candidate, client, forCandidate.lines),
  ];
  const isSame = client.id === candidate.id;
  const blocks: readonly Block[] = [
    ...(isSame ? [{ type: "samePerson" } as const] : []),
    ...marks.filter(isBlock),
    ...gates.flatMap((gate) => gate.blocks),
  ];
  const asks: readonly Ask[] = [
    ...gates.flatMap((gate) => gate.asks),
    ...marks.filter((mark) => !isBlock(mark)),
  ];
  return {
    candidate,
    blocks,
    asks,
    group: groupOf(blocks, asks),
    forClient,
    forCandidate,
    twoWay: twoWayOf(forClient.score, forCandidate.score),
  };
}

/**
 * A candidate held against other wishes than those on the client's card: what the card's own musts say
 * is to be asked of the client first. Nobody is proposed past a must by softening it in a search.
 */
export function soughtMatchOf(
  client: Matched,
  wishes: readonly StatedWish[],
  candidate: Matched,
  marks: readonly PairMark[],
  today: PlainDate,
): Match {
  const match = matchOf({ ...client, card: { ...client.card, wishes } }, candidate, marks, today);
  const isTold = (line: FitLine): boolean =>
    match.forClient.lines.some(
      ({ wish, measure }) =>
        wish.criterion === line.wish.criterion && wish.importance === "must" && measure !== whole,
    );
  const eased = fitOf(client.card, candidate.card, today).lines.filter(
    (line) => line.wish.importance === "must" && line.measure !== whole && !isTold(line),
  );
  const asks: readonly Ask[] = [
    ...eased.map((line) => ({ type: "eased", client: client.id, line }) as const),
    ...match.asks,
  ];
  return { ...match, asks, group: groupOf(match.blocks, asks) };
}

function groupOf(blocks: readonly Block[], asks: readonly Ask[]): MatchGroup {
  if (blocks.some(({ type }) => type === "open")) return "proposed";
  return blocks.length > 0 ? "blocked" : asks.length > 0 ? "ask" : "fits";
}

/** Somebody with a fit of both ways. */
interface Placed {
  readonly candidate: Pick<Matched, "id">;
  readonly twoWay: number;
}

/** The better fit first; of equal ones, the lower id. */
export const betterFirst = (a: Placed, b: Placed): number =>
  b.twoWay - a.twoWay || (a.candidate.id < b.candidate.id ? -1 : 1);

/** Wishes that are met, heaviest first. */
export const reasonsIn = ({ lines }: OneWay): readonly FitLine[] =>
  lines.filter(({ measure }) => measure === whole).sort(heavierFirst);

/** Wishes that are not met, or only nearly, heaviest first. */
export const conflictsIn = ({ lines }: OneWay): readonly FitLine[] =>
  lines.filter(({ measure }) => measure !== undefined && measure < whole).sort(heavierFirst);

/** Wishes of which nobody knows whether they are met, heaviest first. */
export const unknownsIn = ({ lines }: OneWay): readonly FitLine[] =>
  lines.filter(({ measure }) => measure === undefined).sort(heavierFirst);

const order = ["must", "important", "open", "any"] as const;
const heavierFirst = (a: FitLine, b: FitLine): number =>
  order.indexOf(a.wish.importance) - order.indexOf(b.wish.importance);
