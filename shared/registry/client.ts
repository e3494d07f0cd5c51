/**
 * The client card: which fields it has, in which group, how carefully each is to be treated, and
 * what each may hold. Everything else about a field follows from its line here.
 */
import type { z } from "#shared/kernel";
import type { FieldDefinition, SensitiveGroup } from "./field.ts";
import { type FieldShape, schemaOf, type ValueOfShape } from "./shape.ts";
import {
  educationLevels,
  ethnicities,
  incomeBands,
  mbtiTypes,
  occupations,
} from "./value-lists.ts";

const choice = <const V extends readonly string[]>(...values: V) =>
  ({ kind: "choice", values }) as const;
const choices = <const V extends readonly string[]>(...values: V) =>
  ({ kind: "choices", values }) as const;
const noneOr = <const V extends readonly string[]>(...values: V) =>
  ({ kind: "choices", values: ["none", ...values], alone: "none" }) as const;
const line = (maxLength: number) => ({ kind: "text", maxLength, lines: "one" }) as const;
const lines = (maxLength: number) => ({ kind: "text", maxLength, lines: "many" }) as const;
const pastDay = { kind: "pastDay" } as const;

const ordinary = <const G, const S>(group: G, shape: S) =>
  ({ group, class: "ordinary", shape }) as const;
const sensitive = <const G, const C extends SensitiveGroup, const S>(
  group: G,
  consent: C,
  shape: S,
) => ({ group, class: "sensitive", consent, shape }) as const;

/** Every field of the card, in the order it is shown. */
export const clientFields = {
  name: { group: "identity", class: "contact", shape: line(40) },
  /** What papers and cards carry in place of a name. */
  clientNumber: ordinary("identity", { kind: "clientNumber" }),
  /** How the person wants to be addressed, when 王女士 is not it. */
  callName: ordinary("identity", line(20)),
  sex: ordinary("identity", choice("female", "male")),
  seeks: ordinary("identity", choice("female", "male", "either")),
  birthDate: ordinary("identity", { kind: "birthDate" }),
  ethnicity: sensitive("identity", "faith", choice(...ethnicities)),
  religion: sensitive(
    "identity",
    "faith",
    choice("none", "buddhist", "daoist", "muslim", "protestant", "catholic", "other"),
  ),

  province: ordinary("place", line(20)),
  city: ordinary("place", line(20)),
  district: ordinary("place", line(20)),
  householdPlace: ordinary("place", line(40)),
  householdKind: ordinary("place", choice("localUrban", "localRural", "elsewhere")),
  hometown: ordinary("place", line(40)),
  settling: ordinary("place", choice("stays", "mayLeave", "decidesTogether", "unsure")),
  distance: ordinary("place", choice("localOnly", "nearby", "forAWhile", "negotiable")),

  height: ordinary("body", { kind: "integer", min: 130, max: 220, unit: "cm" }),
  weight: ordinary("body", { kind: "integer", min: 30, max: 180, unit: "kg" }),
  build: ordinary("body", choice("slim", "tallAndSlim", "balanced", "full", "strong", "burly")),
  healthNote: sensitive("body", "health", lines(500)),
  /** What matters to somebody who wants children. */
  fertilityNote: sensitive("body", "health", lines(300)),

  education: ordinary("education", choice(...educationLevels)),
  schoolKind: ordinary(
    "education",
    choice("ordinary", "project211", "project985", "doubleFirstClass", "overseas"),
  ),

  occupation: ordinary("work", choice(...occupations)),
  position: ordinary("work", line(40)),
  employerKind: ordinary(
    "work",
    choice(
      "government",
      "publicInstitution",
      "stateOwned",
      "private",
      "foreign",
      "startUp",
      "freelance",
      "seekingWork",
      "studying",
      "retired",
    ),
  ),
  workRhythm: ordinary("work", choice("dayShift", "flexible", "shifts", "oftenAway", "changing")),

  annualIncome: sensitive("money", "money", choice(...incomeBands)),
  housing: ordinary(
    "money",
    choice("none", "ownedClear", "ownedMortgage", "withParents", "renting", "employerFlat"),
  ),
  car: ordinary("money", choice("none", "ownedClear", "ownedLoan")),
  debts: sensitive("money", "money", noneOr("mortgage", "carLoan", "other")),

  maritalStatus: sensitive("marriage", "marriage", choice("neverMarried", "divorced", "widowed")),
  /** Married for a short time, without children. */
  shortMarriage: sensitive("marriage", "marriage", choice("yes", "no")),
  /** The day of the divorce or of the bereavement. */
  marriageEndedOn: sensitive("marriage", "marriage", pastDay),
  children: sensitive(
    "marriage",
    "marriage",
    choice("none", "withClient", "withOtherParent", "shared", "grownUp"),
  ),
  childrenCount: sensitive("marriage", "marriage", {
    kind: "integer",
    min: 0,
    max: 9,
    unit: "persons",
  }),
  /** Bands only: children are not the agency's business. */
  childrenAges: sensitive(
    "marriage",
    "marriage",
    choices("preschool", "primary", "teenage", "adult"),
  ),

  onlyChild: ordinary("family", choice("yes", "no")),
  siblings: ordinary(
    "family",
    noneOr("elderBrother", "youngerBrother", "elderSister", "youngerSister"),
  ),
  parents: ordinary("family", choice("together", "apart", "oneLeft", "noneLeft")),
  parentsPension: ordinary("family", choice("both", "one", "neither")),
  familySay: ordinary("family", choice("low", "medium", "high")),

  smoking: ordinary("habits", choice("never", "sometimes", "often", "quitting", "dislikes")),
  drinking: ordinary("habits", choice("never", "socially", "gladly", "often")),
  /** May tell the faith. */
  diet: sensitive("habits", "faith", choice("everything", "light", "spicy", "vegetarian", "halal")),
  sleep: ordinary("habits", choice("early", "regular", "late", "changing")),
  exercise: ordinary("habits", choice("rarely", "sometimes", "weekly", "daily")),
  pets: ordinary("habits", noneOr("cat", "dog", "other")),
  company: ordinary("habits", choice("homely", "balanced", "sociable", "alwaysOut")),
  spending: ordinary("habits", choice("thrifty", "balanced", "quality", "generous")),

  temperament: ordinary(
    "person",
    choices(
      "slowToWarm",
      "outgoing",
      "reserved",
      "rational",
      "feeling",
      "strongWilled",
      "gentle",
      "sensitive",
      "steady",
      "keepsBoundaries",
    ),
  ),
  communication: ordinary("person", choice("direct", "gentle", "listens", "talkative", "quiet")),
  conflict: ordinary(
    "person",
    choice("talksAtOnce", "coolsDownFirst", "givesWay", "keepsSilent", "holdsOn"),
  ),
  moods: ordinary("person", choice("even", "medium", "changing")),
  pace: ordinary("person", choice("slow", "medium", "fast")),
  hobbies: ordinary("person", line(200)),
  /** As the person says; a topic to talk about, never a score. */
  mbti: ordinary("person", choice(...mbtiTypes)),

  goal: ordinary("plans", choice("marriage", "seriousDating", "companionship", "unsure")),
  marriagePlan: ordinary("plans", choice("withinOneYear", "withinTwoYears", "asItComes")),
  wantsChildren: ordinary("plans", choice("yes", "negotiable", "unsure", "no")),
  withParents: ordinary("plans", choice("no", "forAWhile", "maybe", "hopes", "negotiable")),
  housework: ordinary("plans", choice("halves", "bySkill", "byTime", "negotiable")),
  householdMoney: ordinary("plans", choice("separate", "jointBudget", "joint", "negotiable")),
  bridalGifts: ordinary("plans", choice("flexible", "asIsCustom", "none", "other")),

  source: ordinary(
    "service",
    choice(
      "walkIn",
      "phone",
      "referral",
      "miniProgram",
      "advertising",
      "event",
      "partner",
      "import",
      "other",
    ),
  ),
  interest: ordinary("service", choice("high", "medium", "low")),
  note: ordinary("service", lines(2000)),
} as const satisfies Readonly<Record<string, FieldDefinition>>;

/** The name of a field of the card. */
export type FieldName = keyof typeof clientFields;
/** What a field of the card holds. */
export type ValueOf<Name extends FieldName> = ValueOfShape<(typeof clientFields)[Name]["shape"]>;
/** The fields whose values are codes, each of which needs a word in every language. */
export type CodedFieldName = {
  [Name in FieldName]: (typeof clientFields)[Name]["shape"] extends { values: readonly string[] }
    ? Name
    : never;
}[FieldName];
/** The codes of such a field. */
export type CodeOf<Name extends CodedFieldName> =
  (typeof clientFields)[Name]["shape"]["values"][number];

/** Whether a text names a field of the card. */
export const isFieldName = (text: string): text is FieldName => Object.hasOwn(clientFields, text);

/** Which consent a field needs; undefined when it needs none of its own. */
export function consentOfField(name: FieldName): SensitiveGroup | undefined {
  const definition: FieldDefinition = clientFields[name];
  return definition.consent;
}

/** All fields of the card, in the order they are shown. */
export const fieldNames: readonly FieldName[] = Object.keys(clientFields).filter(isFieldName);

/** The schemas of named fields, by name. */
export const schemasOf = (
  fields: Readonly<Record<string, { readonly shape: FieldShape }>>,
): Readonly<Record<string, z.ZodMiniType>> =>
  Object.fromEntries(Object.entries(fields).map(([name, { shape }]) => [name, schemaOf(shape)]));
