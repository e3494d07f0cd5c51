import { type CardField, contactField, declinedAbout, profileField } from "#feature/client-card";
import type { Projection } from "#shared/documents";
import type { Json, JsonObject } from "#shared/kernel";
import { type FieldName, type PhoneSlot, phoneSlots, type Read } from "#shared/registry";
import type { Words } from "./open-case-file.ts";
import { withTail } from "./phone-tail.ts";

/** What of a pasted text somebody ticked. */
export interface TickedAnswers {
  readonly profile: ReadonlyMap<FieldName, Json>;
  readonly phone: string | undefined;
  readonly weChat: string | undefined;
}

/** What is written down of the ticked answers: one step, which is taken back as one. */
export function wordsOfPasted(
  { profile, phone, weChat }: TickedAnswers,
  card: Projection,
  contact: Projection | undefined,
): readonly Words[] {
  const slot = contact && freeSlot(contact.value);
  const says: JsonObject = Object.fromEntries(profile);
  const declined = [...profile.keys()].flatMap((name) => {
    const about = declinedAbout(profileField(name));
    return card.value(about, "on") === true
      ? [{ document: "client", about, says: { on: null } } as const]
      : [];
  });
  return [
    ...(profile.size > 0 ? [{ document: "client", about: "profile", says } as const] : []),
    ...declined,
    ...(phone !== undefined && slot
      ? numberWords(contactField("phone", "number", slot), phone, card)
      : []),
    ...(weChat === undefined
      ? []
      : [{ document: "contact", about: "weChat", says: { id: weChat } } as const]),
  ];
}

/** The first place for a number that holds none. */
export const freeSlot = (read: Read): PhoneSlot | undefined =>
  phoneSlots.find((slot) => read(`phone/${slot}`, "number") === undefined);

/** Whether a number is in the contact already. */
export const hasNumber = (read: Read, number: string): boolean =>
  phoneSlots.some((slot) => read(`phone/${slot}`, "number") === number);

const numberWords = (field: CardField, phone: string, card: Projection): readonly Words[] => [
  { document: "contact", about: field.about, says: { number: phone, whose: "own" } },
  ...withTail(field, phone, card),
];
