import {
  type ContactEntity,
  type ContactFieldDefinition,
  clientFields,
  contactFields,
  type FieldClass,
  type FieldName,
  type FieldShape,
  isFieldName,
  type PhoneSlot,
  type SensitiveGroup,
} from "#shared/registry";

/** A field of a client's card or contact as the screens treat it: where it is said, and what it may hold. */
export interface CardField {
  readonly document: "client" | "contact";
  readonly about: string;
  readonly field: string;
  readonly shape: FieldShape;
  readonly class: FieldClass;
  /** Which consent a sensitive field needs. */
  readonly consent: SensitiveGroup | undefined;
}

/** A field of the card. */
export const profileField = (name: FieldName): CardField => ({
  document: "client",
  about: "profile",
  field: name,
  shape: clientFields[name].shape,
  class: clientFields[name].class,
  consent: consentOf(clientFields[name]),
});

const consentOf = ({ consent }: Pick<ContactFieldDefinition, "class" | "consent">) => consent;

type FieldOf<Entity extends ContactEntity> = keyof (typeof contactFields)[Entity] & string;

/** A field of the contact; numbers have a slot. */
export function contactField<Entity extends ContactEntity>(
  entity: Entity,
  field: FieldOf<Entity>,
  slot?: Entity extends "phone" | "contactPerson" ? PhoneSlot : never,
): CardField {
  const definitions: Readonly<Record<string, ContactFieldDefinition>> = contactFields[entity];
  const definition = definitions[field] ?? contactFields.address.text;
  return {
    document: "contact",
    about: slot === undefined ? entity : `${entity}/${slot}`,
    field,
    shape: definition.shape,
    class: definition.class,
    consent: consentOf(definition),
  };
}

/** Where it is said that somebody would rather not answer a field. */
export const declinedAbout = ({ document, about, field }: CardField): string =>
  document === "client" ? `declined/${field}` : `declined/${about.split("/", 1)[0]}.${field}`;

/** What the agency gives itself, or what says how something else is meant, is no question. */
const notAsked = new Set(["clientNumber", "callName", "whose", "check", "channels", "avoid"]);

/** Whether "would rather not say" is an answer to a field. */
export const mayBeDeclined = ({ document, field }: CardField): boolean =>
  !notAsked.has(field) &&
  (document === "contact" || (isFieldName(field) && clientFields[field].group !== "service"));

/** The one text by which a field is known on a screen and to colleagues: `profile height`. */
export const keyOf = ({ about, field }: Pick<CardField, "about" | "field">): string =>
  `${about} ${field}`;

/** The codes a field can hold; none when it does not hold codes. */
export const codesOfShape = (shape: FieldShape): readonly string[] =>
  shape.kind === "choice" || shape.kind === "choices" ? shape.values : [];
