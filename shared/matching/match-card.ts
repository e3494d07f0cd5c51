/**
 * What matching knows of one client, read out of the client's own document: values that may be used,
 * wishes that count, and what stands in the way of introducing the client to anybody. What a client
 * did not allow to be known is not known here either.
 */
import { stageOf } from "#shared/casework";
import { consentOn, type SaidOfClient } from "#shared/introductions";
import { type ClientId, clientIdSchema, type PlainDate, plainDateSchema } from "#shared/kernel";
import {
  awaitsOwnConfirmation,
  consentOfField,
  type ExclusionReason,
  exclusionsOf,
  type FieldName,
  haltOf,
  isArchived,
  profileValue,
  type SensitiveGroup,
  type StatedWish,
  type ValueOf,
  wishesOf,
} from "#shared/registry";

/** What forbids introducing a client to anybody; those of whom no list tells come first. */
export const stops = [
  "closed",
  "archived",
  "withdrawn",
  "paused",
  "blocked",
  "exclusive",
  "unconfirmed",
] as const;
export type Stop = (typeof stops)[number];

/** What has to be allowed before a client is introduced by means of a ranking. */
export const matchingPurposes = ["service", "matching", "showProfile", "ranking"] as const;
export type MatchingPurpose = (typeof matchingPurposes)[number];

/** The fields by which two clients are compared. */
export const comparedFields = [
  "height",
  "education",
  "annualIncome",
  "city",
  "householdKind",
  "maritalStatus",
  "children",
  "housing",
  "car",
  "occupation",
  "employerKind",
  "ethnicity",
  "religion",
  "smoking",
  "drinking",
  "distance",
  "wantsChildren",
  "withParents",
  "temperament",
] as const satisfies readonly FieldName[];
export type ComparedField = (typeof comparedFields)[number];

/** Values of the card that may be compared; a missing one is not known. */
export type ComparedValues = { readonly [Name in ComparedField]?: ValueOf<Name> };

/** Somebody a client is never to be proposed to. */
export interface KeptApart {
  readonly client: ClientId;
  /** `notAgain`: the two were introduced, and it is not to be done again. */
  readonly why: ExclusionReason | "notAgain";
}

/** One client as matching sees them. */
export interface MatchCard {
  readonly sex: ValueOf<"sex"> | undefined;
  readonly seeks: ValueOf<"seeks"> | undefined;
  readonly birthDate: PlainDate | undefined;
  readonly values: ComparedValues;
  readonly wishes: readonly StatedWish[];
  readonly stops: readonly Stop[];
  /** Consents that nobody asked for yet. */
  readonly unasked: readonly MatchingPurpose[];
  /** The client does not want a program to rank them, or anybody for them. */
  readonly refusesRanking: boolean;
  /** Until when it counts that the client is single; undefined when nobody saw it. */
  readonly singleUntil: PlainDate | "forEver" | undefined;
  readonly keptApart: readonly KeptApart[];
}

/** Reads what matching knows of a client. */
export function matchCardOf(said: SaidOfClient): MatchCard {
  const { value: read } = said;
  return {
    sex: profileValue(read, "sex"),
    seeks: profileValue(read, "seeks"),
    birthDate: profileValue(read, "birthDate"),
    values: valuesOf(said),
    wishes: countingWishes(said, wishesOf(read)),
    stops: stops.filter((stop) => stands[stop](said)),
    unasked: matchingPurposes.filter((purpose) => consentOn(said, purpose) === "unasked"),
    refusesRanking: consentOn(said, "ranking") === "withdrawn",
    singleUntil: singleUntil(said),
    keptApart: keptApartOf(said),
  };
}

const mayBeUsed = (said: SaidOfClient, group: SensitiveGroup | undefined): boolean =>
  group === undefined || consentOn(said, group) === "given";

function valuesOf(said: SaidOfClient): ComparedValues {
  const known = comparedFields.flatMap((name) => {
    if (!mayBeUsed(said, consentOfField(name))) return [];
    const value = profileValue(said.value, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(known);
}

/** Those of some wishes by which people may be compared. */
export const countingWishes = (
  said: SaidOfClient,
  wishes: readonly StatedWish[],
): readonly StatedWish[] => wishes.filter((wish) => mayCount(said, wish));

/** Faith and ethnic group count only when the client asked for them, and allowed it. */
function mayCount(said: SaidOfClient, { criterion, saidBy }: StatedWish): boolean {
  const isOfFaith = criterion === "ethnicity" || criterion === "religion";
  return !isOfFaith || (saidBy === "client" && consentOn(said, "faith") === "given");
}

/** Whether a mark stands, or one of two people who spoke apart set it. */
const isMarked = (said: SaidOfClient, mark: string): boolean =>
  (said.field("matching", mark)?.values ?? []).some(({ value }) => value === true);

const needed = ["service", "matching", "showProfile"] as const;

const stands: Readonly<Record<Stop, (said: SaidOfClient) => boolean>> = {
  closed: (said) => said.value("withdrawn", "on") !== undefined || stageOf(said.value) === "closed",
  archived: (said) => isArchived(said.value),
  withdrawn: (said) => needed.some((purpose) => consentOn(said, purpose) === "withdrawn"),
  paused: (said) => isMarked(said, "isPaused") || haltOf(said) === "paused",
  blocked: (said) => isMarked(said, "isBlocked") || haltOf(said) === "blocked",
  exclusive: (said) => isMarked(said, "isExclusive"),
  unconfirmed: (said) => awaitsOwnConfirmation(said.value),
};

function singleUntil({ value }: SaidOfClient): MatchCard["singleUntil"] {
  if (value("verified/single", "on") === undefined) return undefined;
  return plainDateSchema.safeParse(value("verified/single", "until")).data ?? "forEver";
}

function keptApartOf({ value, entities }: SaidOfClient): readonly KeptApart[] {
  const excluded = exclusionsOf(value, entities("exclusion")).map(({ client, why }) => ({
    client,
    why: why ?? ("byWish" as const),
  }));
  const notAgain = entities("notAgain").flatMap((about) => {
    const client = clientIdSchema.safeParse(about.slice("notAgain/".length)).data;
    return client && value(about, "on") !== undefined ? [{ client, why: "notAgain" as const }] : [];
  });
  return [...excluded, ...notAgain];
}
