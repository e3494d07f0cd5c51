/**
 * What speaks against introducing two clients: what forbids it, and what a colleague should know.
 * Everything is read from the cards and the introductions on this device; two people apart can still
 * do what either alone would not, and both see it after the merge.
 */
import { type ConsentState, markedState, stageOf } from "#shared/casework";
import { ageOn, type ClientId, type Json, type PlainDate } from "#shared/kernel";
import {
  awaitsOwnConfirmation,
  type ExclusionReason,
  exclusionsOf,
  haltOf,
  isArchived,
  profileValue,
} from "#shared/registry";

/** A client's own document, in whatever form it is kept. */
export interface SaidOfClient {
  readonly entities: (type: string) => readonly string[];
  readonly value: (about: string, field: string) => Json | undefined;
  readonly field: (
    about: string,
    field: string,
  ) => { readonly values: readonly { readonly value: Json }[] } | undefined;
}

/** What an introduction needs of a client. */
const neededPurposes = ["service", "matching", "showProfile"] as const;
export type NeededPurpose = (typeof neededPurposes)[number];

/** One of two who are to be introduced. */
export interface Candidate {
  readonly client: ClientId;
  /** The client's own document; undefined when it is not on this device. */
  readonly card: SaidOfClient | undefined;
  /** How many introductions with others are under way. */
  readonly open: number;
  /** Whether another card stands for the person since the two were merged. */
  readonly isMergedAway?: boolean | undefined;
  /** Whether the client goes steady with one of those others. */
  readonly isTaken: boolean;
}

/** What is known of the two together. */
export interface PairSoFar {
  readonly hasOpenRound: boolean;
  /** How many rounds there were, and are over. */
  readonly roundsBefore: number;
  /** Whether the two go steady with each other. */
  readonly isSteady?: boolean | undefined;
}

/** Why two clients cannot be introduced. */
export type Refusal =
  | { readonly type: "samePerson" }
  | { readonly type: "notHere"; readonly client: ClientId }
  | {
      readonly type: "excluded";
      readonly client: ClientId;
      readonly why: ExclusionReason | undefined;
    }
  | {
      readonly type: "withdrawn";
      readonly client: ClientId;
      /** All that were taken back. */
      readonly purposes: readonly NeededPurpose[];
    }
  | { readonly type: "closed"; readonly client: ClientId }
  | { readonly type: "archived"; readonly client: ClientId }
  | { readonly type: "merged"; readonly client: ClientId }
  | { readonly type: "paused"; readonly client: ClientId }
  | { readonly type: "blocked"; readonly client: ClientId }
  | { readonly type: "exclusive"; readonly client: ClientId }
  | { readonly type: "unconfirmed"; readonly client: ClientId }
  | { readonly type: "underAge"; readonly client: ClientId }
  | { readonly type: "alreadyOpen" };

/** What a colleague should know before introducing two clients. */
export type Caution =
  | { readonly type: "metBefore"; readonly rounds: number }
  | { readonly type: "notAgain"; readonly client: ClientId }
  | { readonly type: "tooMany"; readonly client: ClientId; readonly open: number }
  | {
      readonly type: "unasked";
      readonly client: ClientId;
      /** All that were not asked for yet. */
      readonly purposes: readonly NeededPurpose[];
    }
  | { readonly type: "notSought"; readonly client: ClientId };

/** So many introductions at once are a lot for one person. */
const openAtMost = 3;

const adultAge = 18;

/** What forbids to introduce two clients; nothing when it may be done. */
export function refusalsOf(
  [a, b]: readonly [Candidate, Candidate],
  { hasOpenRound, isSteady }: PairSoFar,
  today: PlainDate,
): readonly Refusal[] {
  const refusalsBetween = (one: Candidate, other: Candidate) =>
    refusalsOfOne(one, other.client, { today, isSteady: isSteady === true });
  if (a.client === b.client) return [{ type: "samePerson" }];
  return [
    ...(hasOpenRound ? [{ type: "alreadyOpen" } as const] : []),
    ...refusalsBetween(a, b),
    ...refusalsBetween(b, a),
  ];
}

/** What a colleague should know before, most important first. */
export function cautionsOf(
  [a, b]: readonly [Candidate, Candidate],
  { roundsBefore }: PairSoFar,
): readonly Caution[] {
  const cautions: Caution[] = [];
  if (roundsBefore > 0) cautions.push({ type: "metBefore", rounds: roundsBefore });
  for (const [one, other] of [[a, b] as const, [b, a] as const]) {
    const { card, client, open } = one;
    if (!card) continue;
    if (card.value(`notAgain/${other.client}`, "on") !== undefined) {
      cautions.push({ type: "notAgain", client });
    }
    if (!isSought(card, other.card)) cautions.push({ type: "notSought", client });
    if (open >= openAtMost) cautions.push({ type: "tooMany", client, open });
    const unasked = consentsAt(card, "unasked");
    if (unasked.length > 0) cautions.push({ type: "unasked", client, purposes: unasked });
  }
  return cautions;
}

function refusalsOfOne(
  { client, card, isTaken, isMergedAway }: Candidate,
  other: ClientId,
  { today, isSteady }: { readonly today: PlainDate; readonly isSteady: boolean },
): readonly Refusal[] {
  if (!card) return [{ type: "notHere", client }];
  const refusals: Refusal[] = [];
  const excluded = exclusionsOf(card.value, card.entities("exclusion")).find(
    (one) => one.client === other,
  );
  if (excluded) refusals.push({ type: "excluded", client, why: excluded.why });
  const withdrawn = consentsAt(card, "withdrawn");
  if (withdrawn.length > 0) refusals.push({ type: "withdrawn", client, purposes: withdrawn });
  const isGone = card.value("withdrawn", "on") !== undefined;
  if (isMergedAway) refusals.push({ type: "merged", client });
  if (isArchived(card.value)) refusals.push({ type: "archived", client });
  else if (isGone || stageOf(card.value) === "closed") refusals.push({ type: "closed", client });
  const halt = haltOf(card);
  if (isMarked(card, "isBlocked") || halt === "blocked") refusals.push({ type: "blocked", client });
  if (isMarked(card, "isPaused") || halt === "paused") refusals.push({ type: "paused", client });
  // The mark on the card does not say with whom: of two who go steady with each other it means them.
  if (isTaken || (isMarked(card, "isExclusive") && !isSteady))
    refusals.push({ type: "exclusive", client });
  if (awaitsOwnConfirmation(card.value)) refusals.push({ type: "unconfirmed", client });
  const birthDate = profileValue(card.value, "birthDate");
  if (birthDate !== undefined && ageOn(birthDate, today) < adultAge) {
    refusals.push({ type: "underAge", client });
  }
  return refusals;
}

/** Whether a mark stands, or one of two people who spoke apart set it. */
const isMarked = (card: SaidOfClient, mark: string): boolean =>
  (card.field("matching", mark)?.values ?? []).some(({ value }) => value === true);

/** How a consent stands by the mark on the card; when two marks stand, the no counts. */
export function consentOn(card: SaidOfClient, purpose: string): ConsentState {
  const [about, field] =
    purpose === "matching" ? ["matching", "consent"] : [`consented/${purpose}`, "is"];
  return markedState((card.field(about, field)?.values ?? []).map(({ value }) => value));
}

/** The consents that an introduction needs and that stand so. */
export const consentsAt = (card: SaidOfClient, state: ConsentState): readonly NeededPurpose[] =>
  neededPurposes.filter((purpose) => consentOn(card, purpose) === state);

/** Whether somebody wants to meet people of the other's sex; what is not known is no reason. */
function isSought(card: SaidOfClient, other: SaidOfClient | undefined): boolean {
  const seeks = profileValue(card.value, "seeks");
  const sex = other && profileValue(other.value, "sex");
  return seeks === undefined || sex === undefined || seeks === "either" || seeks === sex;
}
