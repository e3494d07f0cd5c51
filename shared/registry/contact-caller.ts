import type { Json } from "#shared/kernel";
import { phoneSlots } from "./client-vocabulary.ts";
import { contactFields } from "./contact.ts";
import type { PhoneNumber } from "./phone.ts";
import type { Read } from "./read.ts";

/** What somebody who takes a call may tell the contact person. */
type MayBeTold = (typeof contactFields)["contactPerson"]["mayBeTold"]["shape"]["values"][number];

/** From where somebody calls, as far as it is known. */
export interface CallsFrom {
  readonly number: PhoneNumber | undefined;
  /** The keyed hash of the whole number. */
  readonly hash: string | undefined;
  readonly tail: string | undefined;
}

/** The contact person of a client, as somebody who takes a call needs it. */
export interface ContactCaller {
  readonly name: string | undefined;
  readonly relation: string | undefined;
  /** Undefined when nobody asked the client. */
  readonly mayBeTold: readonly MayBeTold[] | undefined;
}

/** The place on the card where the contact person's number leaves its tail, beside the client's own. */
export const personTail = "phoneTail/person";
const person = "contactPerson/1";

/**
 * The contact person, when a call comes from their number and not from one of the client's own.
 * Whoever may not read the contact still learns from the card that it is the contact person's.
 */
export function contactCaller(
  card: Read,
  contact: Read,
  from: CallsFrom,
): ContactCaller | undefined {
  const isFrom = (number: Json | undefined, mark: string): boolean => {
    if (from.number !== undefined && number !== undefined) return number === from.number;
    const hash = card(mark, "hash");
    if (from.hash !== undefined && hash !== undefined) return hash === from.hash;
    return from.tail !== undefined && card(mark, "tail") === from.tail;
  };
  const isOwn = phoneSlots.some((slot) =>
    isFrom(contact(`phone/${slot}`, "number"), `phoneTail/${slot}`),
  );
  if (isOwn || !isFrom(contact(person, "number"), personTail)) return undefined;
  return {
    name: textOf(contact(person, "name")),
    relation: textOf(contact(person, "relation")),
    mayBeTold: toldOf(contact(person, "mayBeTold")) ?? toldOf(card(personTail, "mayBeTold")),
  };
}

const textOf = (said: Json | undefined): string | undefined =>
  typeof said === "string" && said !== "" ? said : undefined;

function toldOf(said: Json | undefined): readonly MayBeTold[] | undefined {
  if (!Array.isArray(said)) return undefined;
  const told = contactFields.contactPerson.mayBeTold.shape.values.filter((one) =>
    said.includes(one),
  );
  return told.length > 0 ? told : undefined;
}
