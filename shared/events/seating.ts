/** Who may come to an evening, who may not meet there, and which numbers were given twice. */
import type { ClientId, PlainDate } from "#shared/kernel";
import {
  type Ask,
  type Gate,
  gateOfOne,
  type KeptApart,
  type Matched,
  matchOf,
  type PairMark,
} from "#shared/matching";
import type { Evening, Guest, SeatSex } from "./evening.ts";

/** Whether a guest takes a seat: who signed up, and who is here. */
export const isSeated = ({ reply, came }: Pick<Guest, "reply" | "came">): boolean =>
  came || reply === "signedUp";

/** Two of one evening who are never to be proposed to each other; `why` is of the first one's card. */
export interface Apart {
  readonly client: ClientId;
  readonly other: ClientId;
  readonly why: KeptApart["why"];
}

/** What stands in the way of inviting somebody. */
export interface Invitation {
  /** The same gate as for an introduction, but for the ranking, which nobody does here. */
  readonly gate: Gate;
  /** Those of the evening with whom the client is never to be brought together. */
  readonly apart: readonly Apart[];
  readonly isFull: boolean;
}

/** What is known of people by their cards. */
export type KnownPeople = ReadonlyMap<ClientId, Matched>;

/** Looks at somebody who is to be invited, or signs up. */
export function invitationOf(
  guest: Matched,
  evening: Pick<Evening, "guests" | "seats">,
  people: KnownPeople,
  today: PlainDate,
  marks: readonly PairMark[] = [],
): Invitation {
  const { blocks, asks } = gateOfOne(guest, today, marks);
  const others = evening.guests.filter(
    ({ client, reply, came }) => client !== guest.id && (came || reply !== "declined"),
  );
  const { sex } = guest.card;
  return {
    // Whoever wants no program to rank them may come to an evening, where they choose themselves.
    gate: {
      blocks: blocks.filter(({ type }) => type !== "refusesRanking"),
      asks: asks.flatMap((ask): readonly Ask[] => {
        if (ask.type !== "unasked") return [ask];
        const purposes = ask.purposes.filter((purpose) => purpose !== "ranking");
        return purposes.length > 0 ? [{ ...ask, purposes }] : [];
      }),
    },
    apart: others.flatMap(({ client }) =>
      apartOf(guest.id, client, new Map([...people, [guest.id, guest]])),
    ),
    isFull: sex !== undefined && takenSeats({ guests: others }, people)[sex] >= evening.seats[sex],
  };
}

/** How many seats are taken, by the sex on the card. */
export function takenSeats(
  { guests }: Pick<Evening, "guests">,
  people: KnownPeople,
): Readonly<Record<SeatSex, number>> {
  const seated = guests.filter(isSeated).map(({ client }) => people.get(client)?.card.sex);
  const of = (sex: SeatSex): number => seated.filter((one) => one === sex).length;
  return { female: of("female"), male: of("male") };
}

/** Who is seated and has a card that does not tell the sex: no seat and no pair counts them. */
export const ofUnknownSex = (
  { guests }: Pick<Evening, "guests">,
  people: KnownPeople,
): readonly ClientId[] =>
  guests
    .filter(isSeated)
    .map(({ client }) => client)
    .filter((client) => people.has(client) && people.get(client)?.card.sex === undefined);

/** Everybody of an evening who is seated with somebody they are never to be brought together with. */
export function seatedApart(
  { guests }: Pick<Evening, "guests">,
  people: KnownPeople,
): readonly Apart[] {
  const seated = guests.filter(isSeated).map(({ client }) => client);
  return seated.flatMap((one, place) =>
    seated.slice(place + 1).flatMap((other) => apartOf(one, other, people)),
  );
}

/** At most one for two: the word of either card is enough. */
function apartOf(one: ClientId, other: ClientId, people: KnownPeople): readonly Apart[] {
  for (const [client, named] of [
    [one, other],
    [other, one],
  ] as const) {
    const found = people.get(client)?.card.keptApart.find((kept) => kept.client === named);
    if (found) return [{ client, other: named, why: found.why }];
  }
  return [];
}

/** A number that several wear, or one guest who got several. */
export type TagClash =
  | { readonly type: "shared"; readonly tag: number; readonly clients: readonly ClientId[] }
  | { readonly type: "several"; readonly client: ClientId; readonly tags: readonly number[] };

/** What two desks did apart with the numbers; each for somebody to settle. */
export function tagClashes({ guests }: Pick<Evening, "guests">): readonly TagClash[] {
  const clientsByTag = new Map<number, ClientId[]>();
  for (const { client, tags } of guests) {
    for (const tag of tags) clientsByTag.set(tag, [...(clientsByTag.get(tag) ?? []), client]);
  }
  const shared = [...clientsByTag]
    .filter(([, clients]) => clients.length > 1)
    .sort(([a], [b]) => a - b)
    .map(([tag, clients]): TagClash => ({ type: "shared", tag, clients }));
  const several = guests
    .filter(({ tags }) => tags.length > 1)
    .map(({ client, tags }): TagClash => ({ type: "several", client, tags }));
  return [...shared, ...several];
}

/** The lowest number that nobody wears. */
export function freeTag({ guests }: Pick<Evening, "guests">): number {
  const taken = new Set(guests.flatMap(({ tags }) => tags));
  let tag = 1;
  while (taken.has(tag)) tag += 1;
  return tag;
}

/**
 * Whether two who chose each other may be introduced: the gate of both, but for what they ask of
 * each other, which they have overruled themselves.
 */
export function mayPair(
  one: Matched,
  other: Matched,
  today: PlainDate,
  marks: readonly PairMark[] = [],
): boolean {
  const overruled = ["must", "refusesRanking", "open", "coolingDown"];
  const { blocks } = matchOf(one, other, marks, today);
  const own = gateOfOne(one, today).blocks;
  return [...blocks, ...own].every(({ type }) => overruled.includes(type));
}
