import type { ClientId, PlainDate, StaffId } from "#shared/kernel";
import type { Gate, Match, Matched, MatchGroup, PairMark, Position } from "#shared/matching";
import type { Condition, StatedWish } from "#shared/registry";

/** By what somebody is sought, and among whom, when it is not by the card and among all. */
export interface Sought {
  /** In place of the wishes on the card, whose musts are asked about all the same. */
  readonly wishes?: readonly StatedWish[] | undefined;
  /** Only who is known to have all of this. */
  readonly only?: readonly Condition[] | undefined;
  /** Only clients whom this colleague serves. */
  readonly servedBy?: StaffId | undefined;
}

/** For whom somebody is sought. */
export interface RankQuery extends Sought {
  readonly client: ClientId;
  readonly today: PlainDate;
  /** What introductions on this device say of some clients. */
  readonly marks: readonly (readonly [ClientId, readonly PairMark[]])[];
  /** So many of each group are wanted; with none of them only numbers are counted, and no costs. */
  readonly atMost: number;
}

/** What one wish of the client keeps out. */
export interface WishCost {
  readonly wish: StatedWish;
  /** So many more would fit, or fit once something was asked, if the client did not ask for this. */
  readonly more: number;
}

/** A client of whom no list tells on this device: nobody is ranked for them. */
export type NotListed = "notListed";

/** Who could be introduced to a client. */
export interface RankedCandidates {
  /** With the wishes by which was sought. */
  readonly client: Matched;
  /** What stands in the client's own way; while anything forbids it, nobody is ranked. */
  readonly own: Gate;
  /** The best of each group, best first. */
  readonly best: Readonly<Record<MatchGroup, readonly Match[]>>;
  /** Of how many. */
  readonly counts: Readonly<Record<MatchGroup, number>>;
  /** Who could be looked at, and does not want to be ranked by a program. */
  readonly refusing: number;
  /** The musts that keep somebody out, the dearest first. */
  readonly costs: readonly WishCost[];
}

/** Under which wishes a client is to be looked at; they need not be those on the card. */
export interface PositionQuery extends Omit<RankQuery, "atMost" | keyof Sought> {
  readonly wishes: readonly StatedWish[];
}

/** How many there are for a client under some wishes. */
export interface Positioned {
  /** The wishes that were asked about. */
  readonly wishes: readonly StatedWish[];
  readonly own: Gate;
  /** Undefined while something forbids to introduce the client. */
  readonly position: Position | undefined;
}

/** Who is to be held against a client, whatever group they are in. */
export interface WeighQuery extends Omit<RankQuery, "atMost" | "only" | "servedBy"> {
  readonly others: readonly ClientId[];
}

/** Some people held against a client, in the order in which they were asked for. */
export interface Weighed {
  /** Who was asked for. */
  readonly asked: readonly ClientId[];
  readonly client: Matched;
  readonly own: Gate;
  /** Those of them whom this device knows. */
  readonly matches: readonly Match[];
}
