import {
  type ContactEntity,
  clientFields,
  contactFields,
  type FieldClass,
  type FieldShape,
  fieldNames,
  type SensitiveGroup,
} from "#shared/registry";

/** A field of a client's card or contact that a column of a table can fill. */
export interface Target {
  /** The one text by which it is known: `profile height`, `phone/1 number`. */
  readonly key: string;
  readonly document: "client" | "contact";
  readonly about: string;
  readonly field: string;
  readonly shape: FieldShape;
  readonly class: FieldClass;
  /** Which consent a sensitive field needs. */
  readonly consent: SensitiveGroup | undefined;
}

type Definition = Pick<Target, "shape" | "class"> & { readonly consent?: SensitiveGroup };

/** What a number is checked to be is found out here, never typed into a table. */
const notTyped = new Set(["idNumber check"]);
const placesOf: Readonly<Partial<Record<string, readonly string[]>>> = {
  phone: ["phone/1", "phone/2"],
  contactPerson: ["contactPerson/1"],
};

const targetAt = (
  document: Target["document"],
  about: string,
  field: string,
  { shape, class: care, consent }: Definition,
): Target => ({ key: `${about} ${field}`, document, about, field, shape, class: care, consent });

const ofCard: readonly Target[] = fieldNames.map((name) =>
  targetAt("client", "profile", name, clientFields[name]),
);

const entities: readonly [string, Readonly<Record<string, Definition>>][] =
  Object.entries<(typeof contactFields)[ContactEntity]>(contactFields);

const ofContact: readonly Target[] = entities.flatMap(([entity, fields]) =>
  (placesOf[entity] ?? [entity]).flatMap((about) =>
    Object.entries(fields).map(([field, definition]) =>
      targetAt("contact", about, field, definition),
    ),
  ),
);

/** Every field a column can fill, in the order of the card, then of the contact. */
export const targets: readonly Target[] = [...ofCard, ...ofContact].filter(
  ({ key }) => !notTyped.has(key),
);

const byKey = new Map(targets.map((target) => [target.key, target]));

/** The field of a key; undefined when there is none of that name. */
export const targetOf = (key: string): Target | undefined => byKey.get(key);

/** What tables and people call fields and codes, in every language they may be in. */
export interface TableWords {
  readonly labels: (target: Target) => readonly string[];
  /** The words for a code of a field that holds codes. */
  readonly words: (target: Target, code: string) => readonly string[];
}

/** The codes a field can hold; none when it does not hold codes. */
export const codesOf = ({ shape }: Pick<Target, "shape">): readonly string[] =>
  shape.kind === "choice" || shape.kind === "choices" ? shape.values : [];
