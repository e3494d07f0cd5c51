/**
 * Whether two clients may be introduced at all: the gate. It is one for both of them, whoever is
 * looked for; what is not known is asked first, and never counts as a no.
 */
import { ageOn, type ClientId, type PlainDate } from "#shared/kernel";
import type { ExclusionReason, WishCriterion } from "#shared/registry";
import type { FitLine } from "./fit.ts";
import type { MatchCard, MatchingPurpose, Stop } from "./match-card.ts";
import { whole } from "./measure.ts";

/** Why two are not introduced; `client` is whose card says it. */
export type Block =
  | { readonly type: "stop"; readonly client: ClientId; readonly why: Stop }
  | { readonly type: "underAge"; readonly client: ClientId; readonly age: number }
  /** The client does not look for people of the other's sex. */
  | { readonly type: "notSought"; readonly client: ClientId }
  | { readonly type: "samePerson" }
  | {
      readonly type: "keptApart";
      readonly client: ClientId;
      readonly why: ExclusionReason | "notAgain";
    }
  /** The other is known not to have what the client must have. */
  | { readonly type: "must"; readonly client: ClientId; readonly criterion: WishCriterion }
  | { readonly type: "refusesRanking"; readonly client: ClientId }
  | PairBlock;

/** Why two are not introduced that follows from their introductions, to each other and to others. */
type PairBlock =
  | { readonly type: "open" }
  | { readonly type: "metAndRefused" }
  | { readonly type: "coolingDown"; readonly untilMs: number }
  | { readonly type: "taken"; readonly client: ClientId };

/** What has to be asked first; `client` is who has to be asked, or who has too many. */
export type Ask =
  | {
      readonly type: "unasked";
      readonly client: ClientId;
      readonly purposes: readonly MatchingPurpose[];
    }
  | { readonly type: "single"; readonly client: ClientId; readonly isEnded: boolean }
  | { readonly type: "sex" | "birthDate"; readonly client: ClientId }
  /** What the other must have, and this client's card does not tell. */
  | { readonly type: "must"; readonly client: ClientId; readonly criterion: WishCriterion }
  /** Sought by other wishes than the card's: a must of the client's card that is not known to be met. */
  | { readonly type: "eased"; readonly client: ClientId; readonly line: FitLine }
  | PairAsk;

/** What is to be looked at first that follows from introductions. */
type PairAsk = {
  readonly type: "tooMany";
  readonly client: ClientId;
  readonly open: number;
};

/** What stands between two clients. */
export interface Gate {
  readonly blocks: readonly Block[];
  readonly asks: readonly Ask[];
}

/** A client with the id under which they are known. */
export interface Matched {
  readonly id: ClientId;
  readonly card: MatchCard;
}

/** From which age people may marry. */
export const legalAge = { female: 20, male: 22 } as const;

/** What introductions on this device say of a client, or of two together. */
export type PairMark = PairBlock | PairAsk;

/** Whether a mark forbids; else it only asks to look. */
export const isBlock = (mark: PairMark): mark is PairBlock => mark.type !== "tooMany";

/** What stands in the way of introducing one client to anybody, by the card and by introductions. */
export function gateOfOne(
  { id: client, card }: Matched,
  today: PlainDate,
  marks: readonly PairMark[] = [],
): Gate {
  const blocks: Block[] = card.stops.map((why) => ({ type: "stop", client, why }));
  const asks: Ask[] = [];
  if (card.refusesRanking) blocks.push({ type: "refusesRanking", client });
  const age = card.birthDate === undefined ? undefined : ageOn(card.birthDate, today);
  if (card.sex === undefined) asks.push({ type: "sex", client });
  if (age === undefined) asks.push({ type: "birthDate", client });
  else if (age < legalAge[card.sex ?? "female"]) blocks.push({ type: "underAge", client, age });
  if (card.unasked.length > 0) asks.push({ type: "unasked", client, purposes: card.unasked });
  const { singleUntil } = card;
  const isEnded = singleUntil !== undefined && singleUntil !== "forEver" && singleUntil < today;
  if (singleUntil === undefined || isEnded) asks.push({ type: "single", client, isEnded });
  return {
    blocks: [...blocks, ...marks.filter(isBlock)],
    asks: [...asks, ...marks.filter((mark) => !isBlock(mark))],
  };
}

/**
 * Whether somebody looks for people of the other's sex; undefined when that cannot be told. Who did
 * not say looks for the other sex: two who are to marry are a woman and a man.
 */
export function isSought(
  one: Pick<MatchCard, "sex" | "seeks">,
  other: Pick<MatchCard, "sex">,
): boolean | undefined {
  if (one.seeks === "either") return true;
  if (other.sex === undefined) return undefined;
  if (one.seeks !== undefined) return one.seeks === other.sex;
  return one.sex === undefined ? undefined : one.sex !== other.sex;
}

/** What speaks against one of two from the other's card: how it stands on its own is left out. */
export function gateBetween(one: Matched, other: Matched, lines: readonly FitLine[]): Gate {
  const blocks: Block[] = [];
  const asks: Ask[] = [];
  const client = one.id;
  if (isSought(one.card, other.card) === false) blocks.push({ type: "notSought", client });
  for (const { client: named, why } of one.card.keptApart) {
    if (named === other.id) blocks.push({ type: "keptApart", client, why });
  }
  for (const { wish, measure } of lines) {
    const { criterion, importance } = wish;
    if (importance !== "must") continue;
    if (measure === undefined) asks.push({ type: "must", client: other.id, criterion });
    else if (measure < whole) blocks.push({ type: "must", client, criterion });
  }
  return { blocks, asks };
}
