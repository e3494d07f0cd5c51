import {
  type ContactEntity,
  clientFields,
  contactFields,
  type FieldClass,
  type FieldName,
  type FieldShape,
  type PhoneSlot,
} from "#shared/registry";

/** A field of a client's card or contact as the screens treat it: where it is said, and what it may hold. */
export interface CardField {
  readonly document: "client" | "contact";
  readonly about: string;
  readonly field: string;
  readonly shape: FieldShape;
  readonly class: FieldClass;
}

/** A field of the card. */
export const profileField = (name: FieldName): CardField => ({
  document: "client",
  about: "profile",
  field: name,
  shape: clientFields[name].shape,
  class: clientFields[name].class,
});

type FieldOf<Entity extends ContactEntity> = keyof (typeof contactFields)[Entity] & string;

/** A field of the contact; numbers have a slot. */
export function contactField<Entity extends ContactEntity>(
  entity: Entity,
  field: FieldOf<Entity>,
  slot?: Entity extends "phone" ? PhoneSlot : never,
): CardField {
  const definitions: Readonly<Record<string, Pick<CardField, "shape" | "class">>> =
    contactFields[entity];
  const { shape, class: care } = definitions[field] ?? contactFields.address.text;
  return {
    document: "contact",
    about: slot === undefined ? entity : `${entity}/${slot}`,
    field,
    shape,
    class: care,
  };
}

/** The one text by which a field is known on a screen and to colleagues: `profile height`. */
export const keyOf = ({ about, field }: Pick<CardField, "about" | "field">): string =>
  `${about} ${field}`;

/** The codes a field can hold; none when it does not hold codes. */
export const codesOfShape = (shape: FieldShape): readonly string[] =>
  shape.kind === "choice" || shape.kind === "choices" ? shape.values : [];
