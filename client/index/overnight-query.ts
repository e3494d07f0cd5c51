/** The list of the whole agency as the screens ask for it: DESIGN section 8, "whole list". */
import type { ClientId, PlainDate, StaffId } from "#shared/kernel";
import type { PairsDigest } from "#shared/matching";

/** From what the list is made. */
export interface OvernightOrder {
  readonly today: PlainDate;
  readonly nowMs: number;
  /** What introductions on this device say of everybody. */
  readonly pairs: PairsDigest;
}

/** How far the list has come; `none` when none is being made. */
export type OvernightProgress =
  | { readonly type: "running"; readonly done: number; readonly of: number }
  | { readonly type: "done" | "none" };

/** Whose lists are wanted, and how many. */
export interface OvernightQuery {
  /** Only clients that this colleague serves. */
  readonly staff?: StaffId | undefined;
  readonly today: PlainDate;
  readonly atMost: number;
}

/** Somebody who could be introduced to a client. */
export interface OvernightCandidate {
  readonly id: ClientId;
  /** How far the candidate has what the client asks for, and the other way round, in percent; null when nothing is asked for. */
  readonly forClient: number | null;
  readonly forCandidate: number | null;
  /** Was not in the client's list of the day before. */
  readonly isNew: boolean;
  /** A card changed since the list was made. */
  readonly isStale: boolean;
}

/** A client, and the few who could be introduced today. */
export interface OvernightLine {
  readonly client: ClientId;
  /** Was not proposed to anybody for 30 days when the list was made. */
  readonly isQuiet: boolean;
  readonly candidates: readonly OvernightCandidate[];
}

/** The list that is kept on this device, as it stands now. */
export interface OvernightList {
  readonly asOfMs: number;
  readonly day: PlainDate;
  /** The lines wanted, those with somebody new first, then who was not proposed for 30 days. */
  readonly lines: readonly OvernightLine[];
  /** Of how many. */
  readonly count: number;
  /** How many of those have somebody new. */
  readonly withNew: number;
  /** For how many nobody is free, and for how many something stands on their own side first. */
  readonly empty: number;
  readonly held: number;
  /** Some of it is older than what the cards say now. */
  readonly isStale: boolean;
  /** It was made before most of the clients had come to this device. */
  readonly isPartial: boolean;
}

/** Whether there are so many more clients now that what was made among fewer says too little. */
export const hasGrown = (then: number, now: number): boolean => then * 10 < now * 9;
