/** What was seen of a claim, how long it counts, and what is to be seen again. */
import { addDays, type PlainDate, plainDateSchema } from "#shared/kernel";
import type { Read, VerifiableClaim } from "#shared/registry";
import { type VerificationWay, verificationWays } from "./case-file.ts";

/** How claims are seen, the usual way first; that one is a single press. */
export const waysOfClaim: Readonly<Record<VerifiableClaim, readonly VerificationWay[]>> = {
  identity: ["originalSeen", "copySeen", "registerAsked", "refused"],
  household: ["originalSeen", "copySeen", "refused"],
  single: ["declared", "originalSeen", "copySeen", "refused"],
  marriageEnd: ["originalSeen", "copySeen", "declared", "refused"],
  education: ["originalSeen", "registerAsked", "copySeen", "refused"],
  income: ["originalSeen", "copySeen", "declared", "refused"],
  housing: ["originalSeen", "copySeen", "declared", "refused"],
  car: ["originalSeen", "copySeen", "declared", "refused"],
  occupation: ["originalSeen", "copySeen", "declared", "refused"],
  photo: ["metInPerson", "copySeen", "refused"],
};

const halfAYear = 182;
const aYear = 365;

/** For how many days what was seen counts; what does not change counts for ever. */
const daysOfClaim: Readonly<Partial<Record<VerifiableClaim, number>>> = {
  identity: aYear,
  household: aYear,
  single: halfAYear,
  income: aYear,
  housing: aYear,
  car: aYear,
  occupation: aYear,
  photo: aYear,
};

/** So many days before it ends, a claim is to be seen again. */
export const recheckWithinDays = 30;

/** Until when a claim seen on a day usually counts; undefined for ever. */
export function usualEnd(claim: VerifiableClaim, on: PlainDate): PlainDate | undefined {
  const days = daysOfClaim[claim];
  return days === undefined ? undefined : addDays(on, days);
}

/** How a claim stands: never seen, not wanted to be shown, good, to be seen again soon or now. */
export type ClaimState = "unseen" | "refused" | "counts" | "endsSoon" | "ended";

/** What a case file says of a claim. */
export interface Verification {
  readonly how: VerificationWay | undefined;
  readonly on: PlainDate | undefined;
  readonly until: PlainDate | undefined;
  readonly isKept: boolean;
  readonly note: string;
}

/** Reads what a case file says of a claim. */
export function verificationOf(read: Read, claim: VerifiableClaim): Verification {
  const about = `verification/${claim}`;
  const note = read(about, "note");
  return {
    how: verificationWays.find((way) => way === read(about, "how")),
    on: plainDateSchema.safeParse(read(about, "on")).data,
    until: plainDateSchema.safeParse(read(about, "until")).data,
    isKept: read(about, "evidence") === "kept",
    note: typeof note === "string" ? note : "",
  };
}

/** How a claim stands on a day. */
export function claimState(
  { how, on, until }: Pick<Verification, "how" | "on" | "until">,
  today: PlainDate,
): ClaimState {
  if (how === "refused") return "refused";
  if (on === undefined) return "unseen";
  if (until === undefined) return "counts";
  if (until < today) return "ended";
  return until <= addDays(today, recheckWithinDays) ? "endsSoon" : "counts";
}
