/** What a month's document of the desk says of evenings, and of the guests of each. */
import { type ClientId, clientIdSchema, type Json, type Ulid, ulidSchema } from "#shared/kernel";
import { choiceVocabulary, eveningVocabulary, type GuestReply } from "./vocabulary.ts";

/** For whom seats are kept: an evening brings women and men together. */
export type SeatSex = "female" | "male";

/** What is said in a document, in whatever form it is kept. */
export interface SaidAtDesk {
  readonly entities: (type: string) => readonly string[];
  /** The shown value; undefined when unsaid or cleared. */
  readonly value: (about: string, field: string) => Json | undefined;
  /** All values that stand beside one another. */
  readonly field: (
    about: string,
    field: string,
  ) => { readonly values: readonly { readonly value: Json }[] } | undefined;
}

/** Somebody who was invited. */
export interface Guest {
  readonly client: ClientId;
  readonly reply: GuestReply;
  readonly came: boolean;
  /** The number on the breast; several when two desks gave one apart. */
  readonly tags: readonly number[];
}

/** An evening of the agency. */
export interface Evening {
  readonly id: Ulid;
  /** The month whose document holds it. */
  readonly month: string;
  readonly name: string;
  readonly time: { readonly fromMs: number; readonly toMs: number };
  readonly place: string | undefined;
  readonly seats: Readonly<Record<SeatSex, number>>;
  /** So many others each may name. */
  readonly choices: number;
  readonly isCancelled: boolean;
  /** By client, so that two devices list them alike. */
  readonly guests: readonly Guest[];
}

/** What a document calls an evening. */
export const aboutEvening = (evening: Ulid): string => `evening/${evening}`;
/** What a document calls a guest of it. */
export const aboutGuest = (evening: Ulid, client: ClientId): string => `guest/${evening}.${client}`;
/** What a case file calls the choices of the client. */
export const aboutChoices = (evening: Ulid): string => `choices/${evening}`;

const { evening: eveningWords, guest: guestWords } = eveningVocabulary;
const eveningChoices = choiceVocabulary.choices.fields;
const usualSeats = { female: 10, male: 10 };
const usualChoices = 3;

/** The evenings of a month, the earliest first; what has no time was taken back. */
export function readEvenings(said: SaidAtDesk, month: string): readonly Evening[] {
  const guests = guestsByEvening(said);
  return said
    .entities("evening")
    .flatMap((about): readonly Evening[] => {
      const id = ulidSchema.safeParse(about.slice("evening/".length)).data;
      const { fields } = eveningWords;
      const time = fields.time.safeParse(said.value(about, "time")).data;
      if (!id || !time) return [];
      return [
        {
          ...{ id, month, time },
          name: fields.name.safeParse(said.value(about, "name")).data ?? "",
          place: fields.place.safeParse(said.value(about, "place")).data,
          seats: fields.seats.safeParse(said.value(about, "seats")).data ?? usualSeats,
          choices: fields.choices.safeParse(said.value(about, "choices")).data ?? usualChoices,
          isCancelled: said.value(about, "isCancelled") === true,
          guests: guests.get(id) ?? [],
        },
      ];
    })
    .sort((a, b) => a.time.fromMs - b.time.fromMs || (a.id < b.id ? -1 : 1));
}

function guestsByEvening(said: SaidAtDesk): ReadonlyMap<string, readonly Guest[]> {
  const guests = new Map<string, Guest[]>();
  for (const about of [...said.entities("guest")].sort()) {
    const [evening = "", key = ""] = about.slice("guest/".length).split(".");
    const client = clientIdSchema.safeParse(key).data;
    const { fields } = guestWords;
    const reply = fields.reply.safeParse(said.value(about, "reply")).data;
    // Whose invitation was taken back is no guest, unless they came all the same.
    const came = said.value(about, "came") === true;
    if (!client || (!reply && !came)) continue;
    const tags = (said.field(about, "tag")?.values ?? []).flatMap(
      ({ value }) => fields.tag.safeParse(value).data ?? [],
    );
    const guest = {
      client,
      came,
      reply: reply ?? "signedUp",
      tags: [...new Set(tags)].sort(byNumber),
    };
    guests.set(evening, [...(guests.get(evening) ?? []), guest]);
  }
  return guests;
}

const byNumber = (a: number, b: number): number => a - b;

/** Whom a client named at an evening. */
export interface Choices {
  /** The dearest first; the latest word where two stand. */
  readonly named: readonly ClientId[];
  /** What two desks wrote down apart, when it is not the same; else empty. */
  readonly apart: readonly (readonly ClientId[])[];
}

/** Reads a client's choices out of the case file; undefined when none were written down. */
export function readChoices(
  said: Pick<SaidAtDesk, "value" | "field">,
  evening: Ulid,
): Choices | undefined {
  const { named: schema } = eveningChoices;
  const about = aboutChoices(evening);
  const named = schema.safeParse(said.value(about, "named")).data;
  if (!named) return undefined;
  const all = (said.field(about, "named")?.values ?? []).flatMap(({ value }) => {
    const one = schema.safeParse(value).data;
    return one ? [one] : [];
  });
  return { named, apart: all.length > 1 ? all : [] };
}
