/**
 * Two cards that are one person. The card that goes says of itself which card stays; nothing is
 * moved or lost, and taking the word back brings it back. Which card stands for a person follows
 * from what all cards here say, whatever the order it was said in: the end of the chain. Where
 * colleagues apart merged two cards into each other there is no end; then the card with the
 * smallest id of the ring stands until somebody settles it. So of every group one card is seen.
 */
import { type ClientId, clientIdSchema, plainDateSchema, type Vocabulary, z } from "#shared/kernel";
import type { Read } from "./read.ts";

const nowSchema = z.strictObject({ into: clientIdSchema, on: plainDateSchema });

/** What a card can say of being another person's second card. */
export const mergedVocabulary = {
  /** One value, so that two who merged apart, or took it back, see both words whole. */
  merged: { key: "only-one", fields: { now: nowSchema } },
} as const satisfies Vocabulary;

/** That a card is another one's person, as it was said. */
export type Merged = z.infer<typeof nowSchema>;

/** What a card says of being merged; undefined when it stands for itself, or does again. */
export const mergedOf = (read: Read): Merged | undefined =>
  nowSchema.safeParse(read("merged", "now")).data;

/** Into which card another was merged; undefined for one that stands for itself. */
export type IntoOf = (id: ClientId) => ClientId | undefined;

/** Where the words of cards lead from one of them. */
interface Way {
  /** The cards on it, from the first; each was merged into the next. */
  readonly cards: readonly ClientId[];
  /** Those of them that lead back to themselves. */
  readonly ring: readonly ClientId[];
}

/** Follows what cards say, as far as the cards are here: whoever leads to nobody here stands. */
function wayFrom(id: ClientId, intoOf: IntoOf, isHere: (id: ClientId) => boolean): Way {
  const cards = [id];
  const seen = new Set(cards);
  let next = intoOf(id);
  while (next !== undefined && isHere(next) && !seen.has(next)) {
    cards.push(next);
    seen.add(next);
    next = intoOf(next);
  }
  const back = next === undefined ? -1 : cards.indexOf(next);
  return { cards, ring: back < 0 ? [] : cards.slice(back) };
}

/** The card that stands for the person of a card: the card itself when it was not merged. */
export function standingFor(
  id: ClientId,
  intoOf: IntoOf,
  isHere: (id: ClientId) => boolean,
): ClientId {
  const { cards, ring } = wayFrom(id, intoOf, isHere);
  return [...ring].sort()[0] ?? cards.at(-1) ?? id;
}

/** The cards that were merged into each other apart, in the order of their ids; none when all is clear. */
export const mergedInARing = (
  id: ClientId,
  intoOf: IntoOf,
  isHere: (id: ClientId) => boolean,
): readonly ClientId[] => [...wayFrom(id, intoOf, isHere).ring].sort();
