/** Who is promised to whom: nobody is exclusive with two. */
import type { ClientId } from "#shared/kernel";
import { isExclusive, type Relation } from "./relation.ts";

/** How two people stand, by what their introduction says. */
export interface StandingPair {
  readonly between: readonly [ClientId, ClientId];
  readonly relation: Relation | undefined;
}

/** One of two is promised already. */
export interface Promised {
  readonly client: ClientId;
  /** To whom; undefined when only the mark on the card says so. */
  readonly to: ClientId | undefined;
}

const otherOf = ({ between: [a, b] }: StandingPair, client: ClientId): ClientId | undefined =>
  a === client ? b : b === client ? a : undefined;

/** All to whom a client is promised, each once. */
const partnersOf = (client: ClientId, pairs: readonly StandingPair[]): readonly ClientId[] => [
  ...new Set(
    pairs.flatMap((pair) => {
      const other = otherOf(pair, client);
      return other && pair.relation && isExclusive(pair.relation.stage) ? [other] : [];
    }),
  ),
];

/**
 * What must have ended before two can be said to be a couple: every other promise of either. A mark
 * counts where no pair tells of it, unless the two themselves are the couple it means.
 */
export function promisedElsewhere(
  [a, b]: readonly [ClientId, ClientId],
  pairs: readonly StandingPair[],
  isMarked: (client: ClientId) => boolean,
): readonly Promised[] {
  return [[a, b] as const, [b, a] as const].flatMap(([client, other]): readonly Promised[] => {
    const partners = partnersOf(client, pairs);
    const elsewhere = partners.filter((partner) => partner !== other);
    if (elsewhere.length > 0) return elsewhere.map((to) => ({ client, to }));
    return isMarked(client) && partners.length === 0 ? [{ client, to: undefined }] : [];
  });
}

/** Somebody of whom two colleagues, apart, said that they are promised to different people. */
export interface DoublePromise {
  readonly client: ClientId;
  readonly to: readonly ClientId[];
}

/** What is announced in a client's file: that they are promised to two, or whoever is promised to them is. */
export const doublePromises = (
  client: ClientId,
  pairs: readonly StandingPair[],
): readonly DoublePromise[] =>
  [client, ...partnersOf(client, pairs)].flatMap((one) => {
    const to = partnersOf(one, pairs);
    return to.length > 1 ? [{ client: one, to }] : [];
  });
