/**
 * What one client may see of the other, by how far the two have come.
 *
 * - Level 0, before anybody agreed: a form of address and bands; nothing that finds a person.
 * - Level 1, once the side that was asked is interested: more of the card, and photos for which
 *   this very recipient was allowed.
 * - Level 2, once both said yes: the name. How to reach each other is handed over apart from any
 *   card and with a consent of its own, by `lineOf`.
 *
 * Without the client's consent there is no card, see `lacking.ts`. What a client has not allowed to be
 * told is on no card either: a group of sensitive answers needs its consent. Free words are left out when they could name or reach somebody.
 */
import { photoConsent } from "#shared/casework";
import { ageOn, type ClientId, type Json, type PlainDate, plainDateSchema } from "#shared/kernel";
import {
  clientFields,
  type FieldName,
  profileValue,
  type Salutation,
  surnameOf,
  type VerifiableClaim,
  verifiableClaims,
} from "#shared/registry";
import { type Round, saidYes, sideOf } from "./introduction.ts";
import { mayBeExchanged, mayBeShown } from "./lacking.ts";
import { consentOn, type SaidOfClient } from "./may-propose.ts";

/** How much of a card is shown. */
export type Level = 0 | 1 | 2;

/** From the lower number to the higher one, both included. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

/** One line of a card. */
export type CardLine =
  | { readonly type: "field"; readonly name: FieldName; readonly value: Json }
  | { readonly type: "ageBand"; readonly years: Band }
  | { readonly type: "age"; readonly years: number }
  | { readonly type: "heightBand"; readonly cm: Band };

/** How a client is called towards others where the name is not told. */
export interface FormOfAddress {
  readonly called: Salutation;
  /** For who is called by no name at all. */
  readonly sex: "female" | "male" | undefined;
}

/** What somebody sees of a client. */
export interface ProfileCard extends FormOfAddress {
  readonly level: Level;
  /** The name itself, once both said yes. */
  readonly name: string | undefined;
  readonly lines: readonly CardLine[];
  /** What the agency has seen papers of, and when; never the papers. */
  readonly verified: readonly { readonly claim: VerifiableClaim; readonly on: PlainDate }[];
  readonly mayShowPhotos: boolean;
}

/** The highest level at which one of the two may be shown to the other now. */
export function levelOf(round: Round): Level {
  const yes = [round.first, round.second].filter(saidYes).length;
  if (yes === 2) return 2;
  return yes === 1 && !isTurnedDown(round) ? 1 : 0;
}

/** Whether a card may still be shown at a level: it may have been opened before a colleague wrote down more. */
export const mayShowAt = (round: Round, level: Level): boolean =>
  round.closed === undefined && level <= levelOf(round);

const isTurnedDown = ({ first, second }: Round): boolean =>
  [first, second].some(({ answer }) => answer?.is === "no");

const levelZero: readonly FieldName[] = [
  "sex",
  "province",
  "city",
  "build",
  "education",
  "occupation",
  "maritalStatus",
  "temperament",
  "goal",
];

const levelOne: readonly FieldName[] = [
  "sex",
  "province",
  "city",
  "householdPlace",
  "hometown",
  "height",
  "weight",
  "build",
  "education",
  "schoolKind",
  "occupation",
  "employerKind",
  "workRhythm",
  "annualIncome",
  "housing",
  "car",
  "maritalStatus",
  "children",
  "childrenCount",
  "onlyChild",
  "ethnicity",
  "religion",
  "smoking",
  "drinking",
  "exercise",
  "pets",
  "temperament",
  "hobbies",
  "mbti",
  "settling",
  "distance",
  "goal",
  "marriagePlan",
  "wantsChildren",
];

/**
 * The card of one of the two as the other may see it now; a wished level higher than that is lowered.
 * Undefined while the client did not allow to be shown.
 */
export function cardOf(
  card: SaidOfClient,
  {
    round,
    to,
    today,
    wished = 2,
  }: {
    readonly round: Round;
    /** Who is to see it. */
    readonly to: ClientId;
    readonly today: PlainDate;
    readonly wished?: Level;
  },
): ProfileCard | undefined {
  if (!mayBeShown(card)) return undefined;
  const allowed = levelOf(round);
  const level: Level = wished < allowed ? wished : allowed;
  return {
    ...formOfAddress(card),
    level,
    name: level === 2 ? profileValue(card.value, "name") : undefined,
    lines: linesOf(card, level, today),
    verified: verifiedOn(card, today),
    mayShowPhotos: level > 0 && consentOn(card, photoConsent(to)) === "given",
  };
}

/**
 * The least that a card says, for nobody in particular: no name, no photo, nothing that finds a person.
 * Undefined while the client did not allow to be shown.
 */
export const basicCardOf = (card: SaidOfClient, today: PlainDate): ProfileCard | undefined =>
  mayBeShown(card)
    ? {
        ...formOfAddress(card),
        level: 0,
        name: undefined,
        lines: linesOf(card, 0, today),
        verified: verifiedOn(card, today),
        mayShowPhotos: false,
      }
    : undefined;

/** How a client is called on what leaves the office: who it is of, and who it is for. */
export const formOfAddress = (card: SaidOfClient): FormOfAddress => ({
  called: calledOn(card),
  sex: profileValue(card.value, "sex"),
});

function linesOf(card: SaidOfClient, level: Level, today: PlainDate): readonly CardLine[] {
  const birthDate = profileValue(card.value, "birthDate");
  const height = profileValue(card.value, "height");
  const years = birthDate === undefined ? undefined : ageOn(birthDate, today);
  const lines: CardLine[] = [];
  if (years !== undefined) {
    lines.push(level === 0 ? { type: "ageBand", years: bandOf(years, 3) } : { type: "age", years });
  }
  if (level === 0 && height !== undefined) {
    lines.push({ type: "heightBand", cm: bandOf(height, 5) });
  }
  return [
    ...lines,
    ...(level === 0 ? levelZero : levelOne).flatMap((name) => lineOfField(card, name)),
  ];
}

function lineOfField(card: SaidOfClient, name: FieldName): readonly CardLine[] {
  const definition: { readonly class: string; readonly consent?: string } = clientFields[name];
  if (definition.class === "contact") return [];
  if (definition.consent !== undefined && consentOn(card, definition.consent) !== "given")
    return [];
  const value = profileValue(card.value, name);
  if (value === undefined) return [];
  const isFree = clientFields[name].shape.kind === "text";
  if (isFree && !isHarmless(String(value), profileValue(card.value, "name"))) return [];
  return [{ type: "field", name, value: Array.isArray(value) ? [...value] : value }];
}

/** The band of a given width a number lies in. */
const bandOf = (value: number, width: number): Band => {
  const from = Math.floor(value / width) * width;
  return { from, to: from + width - 1 };
};

/** Signs of a number, an account, an address or an employer; rather one hobby less than one number more. */
const reaching = [
  /\d[\d\s-]{3,}\d/u,
  /[@＠:：]|https?|www\.|\bqq\b/iu,
  /微信|weixin|wechat|电话|手机|扣扣|联系|加我|加\s*[vw微]|\b[vw]x\b/iu,
  // A letter and then a digit or a line below it: the form of most accounts.
  /[a-z][a-z-]*[_\d][\w-]*/iu,
  /(?:路|街|巷|弄|幢|栋|单元|室)\s*\d*\s*$|\d\s*(?:号|幢|栋|室)/u,
  /公司|集团|银行|医院|大学/u,
];

/** So many digits in a row are a number, whatever was put between them. */
const numbering = /\p{Nd}{5,}/u;

/**
 * Whether free words neither name a person, nor an employer or address, nor a way to reach somebody;
 * however wide they are typed and whatever stands between.
 */
export function isHarmless(text: string, name: string | undefined): boolean {
  const narrow = text.normalize("NFKC");
  const bare = narrow.replaceAll(/[^\p{L}\p{N}]/gu, "");
  if (numbering.test(bare) || reaching.some((sign) => sign.test(narrow))) return false;
  const called = (name ?? "").normalize("NFKC").trim();
  if (called === "") return true;
  const parts = [called, givenOf(called), ...called.split(/[\s·•]+/u)].filter(
    (part) => part.length > 1 || part === called,
  );
  const said = [narrow, bare].map((one) => one.toLowerCase());
  return !parts.some((part) => said.some((one) => one.includes(part.toLowerCase())));
}

const givenOf = (name: string): string => name.slice(surnameOf(name).length);

/**
 * How a card calls a person: by what they want to be called unless that tells the name, else by the surname.
 * While the name is not known, neither is what tells it: then by nothing at all.
 */
function calledOn(card: SaidOfClient): Salutation {
  const name = profileValue(card.value, "name")?.trim();
  if (!name) return { type: "unnamed" };
  const callName = profileValue(card.value, "callName")?.trim();
  if (callName && isHarmless(callName, name) && !name.includes(callName)) {
    return { type: "asCalled", callName };
  }
  const surname = surnameOf(name);
  // A name of one part is all of it.
  if (surname === name) return { type: "unnamed" };
  return { type: "surname", surname, sex: profileValue(card.value, "sex") };
}

function verifiedOn(card: SaidOfClient, today: PlainDate): ProfileCard["verified"] {
  return verifiableClaims.flatMap((claim) => {
    const on = plainDateSchema.safeParse(card.value(`verified/${claim}`, "on")).data;
    const until = plainDateSchema.safeParse(card.value(`verified/${claim}`, "until")).data;
    return on && (until === undefined || until >= today) ? [{ claim, on }] : [];
  });
}

/**
 * How the other may reach a client, once both said yes and while the client's own consent to the
 * exchange stands; undefined else, whatever was written down.
 */
export function lineOf(
  card: SaidOfClient | undefined,
  round: Round,
  client: ClientId,
): { readonly kind: "phone" | "weChat"; readonly text: string } | undefined {
  return mayExchange(card, round) ? sideOf(round, client).line : undefined;
}

/** Whether a client's line may be handed to the other; who was never asked is reached by nobody. */
export const mayExchange = (card: SaidOfClient | undefined, round: Round): boolean =>
  levelOf(round) === 2 &&
  round.closed?.is !== "stopped" &&
  round.closed?.is !== "withdrawn" &&
  card !== undefined &&
  mayBeExchanged(card);
