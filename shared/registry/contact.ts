import { type Vocabulary, z } from "#shared/kernel";
import { schemasOf } from "./client.ts";
import type { FieldClass, SensitiveGroup } from "./field.ts";
import type { FieldShape } from "./shape.ts";

/** A field of the contact document. */
export interface ContactFieldDefinition {
  readonly class: FieldClass;
  readonly consent?: SensitiveGroup;
  readonly shape: FieldShape;
}

const contact = <const S>(shape: S) => ({ class: "contact", shape }) as const;
const line = (maxLength: number) => contact({ kind: "text", maxLength, lines: "one" });

/** Every field of a client's contact, by entity. Numbers live in `phone/1` to `phone/3`. */
export const contactFields = {
  phone: {
    number: contact({ kind: "phone" }),
    whose: contact({ kind: "choice", values: ["own", "mother", "father", "relative", "friend"] }),
  },
  weChat: { id: contact({ kind: "weChat" }) },
  email: { address: contact({ kind: "email" }) },
  address: { text: line(120) },
  /** The number itself is never kept. */
  idNumber: {
    lastFour: { class: "sensitive", consent: "papers", shape: { kind: "lastFour" } },
    check: {
      class: "sensitive",
      consent: "papers",
      shape: { kind: "choice", values: ["checksumRight", "originalSeen"] },
    },
  },
  contactWish: {
    hours: line(80),
    channels: contact({
      kind: "choices",
      values: ["phone", "weChat", "textMessage", "email", "visit"],
    }),
    /** When or how not: "not at work", "not through the family". */
    avoid: contact({
      kind: "choices",
      values: ["atWork", "mornings", "lateEvenings", "weekends", "throughFamily"],
    }),
    /** Who may be told what: "only me", "my mother, about times". */
    mayBeTold: line(200),
  },
  /** Somebody else who may be called about the client, and about what. */
  contactPerson: {
    name: line(40),
    relation: contact({
      kind: "choice",
      values: ["mother", "father", "sibling", "relative", "friend"],
    }),
    number: contact({ kind: "phone" }),
    mayBeTold: contact({
      kind: "choices",
      values: ["nothing", "times", "progress", "everything"],
      alone: "nothing",
    }),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ContactFieldDefinition>>>>;

/** The entities of a contact document. */
export type ContactEntity = keyof typeof contactFields;

/** What can be said in a contact document. */
export const contactVocabulary = {
  phone: { key: "word", fields: schemasOf(contactFields.phone) },
  weChat: { key: "only-one", fields: schemasOf(contactFields.weChat) },
  email: { key: "only-one", fields: schemasOf(contactFields.email) },
  address: { key: "only-one", fields: schemasOf(contactFields.address) },
  idNumber: { key: "only-one", fields: schemasOf(contactFields.idNumber) },
  contactWish: { key: "only-one", fields: schemasOf(contactFields.contactWish) },
  contactPerson: { key: "word", fields: schemasOf(contactFields.contactPerson) },
  /** `declined/weChat.id`: the person was asked and would rather not say. */
  declined: { key: "word", fields: { on: z.literal(true) } },
} as const satisfies Vocabulary;
