/**
 * What the card that goes says and the card that stays does not: it can be said there too, as an
 * ordinary answer with whose word it was. What needs a consent that the staying card lacks waits.
 */
import { type ClientId, clientIdSchema, type Json, type JsonObject } from "#shared/kernel";
import { type AnswerSource, readAnswerSource, saidByAbout } from "./answer-source.ts";
import { consentOfField, type FieldName, fieldNames } from "./client.ts";
import { clientTags, phoneSlots } from "./client-vocabulary.ts";
import { isAnswered } from "./completeness.ts";
import { phoneNumberSchema, tailOf } from "./phone.ts";
import { profileValue, type Read } from "./read.ts";
import { wishCriteria } from "./wishes.ts";

/** A document of a client, in whatever form it is kept. */
export interface SaidOfOne {
  readonly value: Read;
  readonly entities: (type: string) => readonly string[];
  readonly field: (
    about: string,
    field: string,
  ) =>
    | {
        readonly shown: { readonly fact: { readonly id: string } };
        readonly values: readonly { readonly value: Json }[];
      }
    | undefined;
}

/** Something that only the card that goes says, as it would be said on the one that stays. */
export interface TakenOver {
  readonly about: string;
  readonly says: JsonObject;
  readonly source: AnswerSource | undefined;
}

/** How two cards of one person go together. */
export interface TwoCards {
  readonly onlyThere: readonly TakenOver[];
  /** Answers for which the staying card has no consent yet. */
  readonly waiting: readonly FieldName[];
  /** Questions that the two answer differently; the staying card's answer stands. */
  readonly different: readonly FieldName[];
}

/** Compares the card that stays with the one that goes. */
export function compareCards(stays: SaidOfOne, goes: SaidOfOne, staying: ClientId): TwoCards {
  const answered = fieldNames.filter(
    (name) => name !== "clientNumber" && profileValue(goes.value, name) !== undefined,
  );
  const open = answered.filter((name) => !isAnswered(stays.value, name));
  const isAllowed = (name: FieldName): boolean => {
    const group = consentOfField(name);
    if (group === undefined) return true;
    // Where two marks stand, the no counts.
    const marks = stays.field(`consented/${group}`, "is")?.values ?? [];
    return marks.length > 0 && marks.every(({ value }) => value === "given");
  };
  const take = (about: string, fields: readonly string[]) => takenOver(goes, about, fields);
  return {
    onlyThere: [
      ...open.filter(isAllowed).flatMap((name) => take("profile", [name])),
      ...clientTags
        .map((tag) => `tag/${tag}`)
        .filter((about) => stays.value(about, "on") !== true)
        .flatMap((about) => take(about, ["on"])),
      ...wishCriteria
        .map((criterion) => `wish/${criterion}`)
        .filter((about) => stays.value(about, "value") === undefined)
        .flatMap((about) => take(about, ["value", "importance", "saidBy"])),
      ...["exclusion", "notAgain"]
        .flatMap(goes.entities)
        .filter((about) => clientNamed(about) !== staying)
        .filter((about) => stays.value(about, "on") === undefined)
        .flatMap((about) => take(about, ["on", "client", "why"])),
    ],
    waiting: open.filter((name) => !isAllowed(name)),
    different: answered.filter((name) => {
      const [one, other] = [profileValue(stays.value, name), profileValue(goes.value, name)];
      return one !== undefined && JSON.stringify(one) !== JSON.stringify(other);
    }),
  };
}

/** The client an entity is about; undefined when its key is none. */
const clientNamed = (about: string): ClientId | undefined =>
  clientIdSchema.safeParse(about.split("/", 2)[1]).data;

/** What is said of the first field must be said at all. */
function takenOver(
  { value, field }: SaidOfOne,
  about: string,
  fields: readonly string[],
): readonly TakenOver[] {
  const [first = ""] = fields;
  if (value(about, first) === undefined) return [];
  const says: JsonObject = Object.fromEntries(
    fields.flatMap((name) => {
      const said = value(about, name);
      return said === undefined ? [] : [[name, said] as const];
    }),
  );
  const fact = field(about, first)?.shown.fact.id;
  const source = fact && readAnswerSource(value(saidByAbout(fact), "is"));
  return [{ about, says, source: source || undefined }];
}

/** A way to reach the person that only the contact of the card that goes says. */
export interface ReachTakenOver {
  readonly what: "phone" | "weChat" | "email" | "address";
  /** The end of a number, by which it can be told apart without being shown. */
  readonly tail: string | undefined;
  /** Said in the contact of the card that stays. */
  readonly contact: TakenOver;
  /** Said on that card itself, so that a caller is found. */
  readonly card: TakenOver | undefined;
}

const ways = [
  ["weChat", "id"],
  ["email", "address"],
  ["address", "text"],
] as const;

/** Compares the contacts; numbers go where the staying contact has room for them. */
export function compareContacts(
  stays: { readonly contact: Read; readonly card: Read },
  goes: Read,
): readonly ReachTakenOver[] {
  const free = phoneSlots.filter((slot) => stays.contact(`phone/${slot}`, "number") === undefined);
  const known = phoneSlots.map((slot) => stays.contact(`phone/${slot}`, "number"));
  const missing = phoneSlots.filter((slot) => {
    const number = goes(`phone/${slot}`, "number");
    return number !== undefined && !known.includes(number);
  });
  const phones = missing.slice(0, free.length).flatMap((slot, place) => {
    const number = phoneNumberSchema.safeParse(goes(`phone/${slot}`, "number")).data;
    const into = free[place];
    return number && into
      ? [phoneInto(into, number, goes(`phone/${slot}`, "whose"), stays.card)]
      : [];
  });
  const others = ways.flatMap(([what, field]): readonly ReachTakenOver[] => {
    const said = goes(what, field);
    if (said === undefined || stays.contact(what, field) !== undefined) return [];
    const contact = { about: what, says: { [field]: said }, source: undefined };
    return [{ what, tail: undefined, contact, card: undefined }];
  });
  return [...phones, ...others];
}

function phoneInto(
  slot: string,
  number: Parameters<typeof tailOf>[0],
  whose: Json | undefined,
  card: Read,
): ReachTakenOver {
  const about = `phoneTail/${slot}`;
  const tail = tailOf(number);
  // The keyed hash of another number must not stay behind.
  const hash = card(about, "hash") === undefined ? {} : { hash: null };
  return {
    what: "phone",
    tail,
    contact: {
      about: `phone/${slot}`,
      says: { number, ...(whose === undefined ? {} : { whose }) },
      source: undefined,
    },
    card: { about, says: { tail, ...hash }, source: undefined },
  };
}
