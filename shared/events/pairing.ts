/**
 * Pairs the guests of an evening by what they chose: stable, so that no two who chose each other are
 * left both of them with somebody they named later (Gale and Shapley, 1962). Only two who named each
 * other can be a pair, and only if nothing forbids to introduce them.
 */
import type { ClientId } from "#shared/kernel";

/** Somebody who chose. */
export interface Chooser {
  readonly client: ClientId;
  /** The dearest first. */
  readonly named: readonly ClientId[];
}

/** Two who named each other, whoever asks first named first. */
export type Couple = readonly [ClientId, ClientId];

/** What the choices of an evening amount to. */
export interface Pairing {
  /** One for each at most; of all stable pairings the best for those who ask. */
  readonly pairs: readonly Couple[];
  /** Others who named each other, too, and have somebody dearer. */
  readonly alsoMutual: readonly Couple[];
}

/**
 * Pairs those who ask with those who are asked. It is the same for the same choices, in whatever order
 * they come; `mayMeet` is the gate of introductions.
 */
export function pairGuests(
  asking: readonly Chooser[],
  asked: readonly Chooser[],
  mayMeet: (one: ClientId, other: ClientId) => boolean,
): Pairing {
  const wishes = mutualOf(asking, asked, mayMeet);
  const ranks = new Map(
    asked.map(({ client, named }) => [client, new Map(named.map((one, place) => [one, place]))]),
  );
  const rankOf = (one: ClientId, of: ClientId): number =>
    ranks.get(one)?.get(of) ?? Number.POSITIVE_INFINITY;
  const held = new Map<ClientId, ClientId>();
  const next = new Map<ClientId, number>();
  const free = [...wishes.keys()].sort().reverse();
  for (let one = free.pop(); one !== undefined; one = free.pop()) {
    const place = next.get(one) ?? 0;
    const other = wishes.get(one)?.[place];
    if (other === undefined) continue;
    next.set(one, place + 1);
    const holding = held.get(other);
    if (holding === undefined || rankOf(other, one) < rankOf(other, holding)) {
      held.set(other, one);
      if (holding !== undefined) free.push(holding);
    } else free.push(one);
  }
  const pairs = [...held].map(([other, one]): Couple => [one, other]).sort(byIds);
  const isPair = new Set(pairs.map((pair) => pair.join()));
  const mutual = [...wishes].flatMap(([one, others]) =>
    others.map((other): Couple => [one, other]),
  );
  return { pairs, alsoMutual: mutual.filter((pair) => !isPair.has(pair.join())).sort(byIds) };
}

/** Whom each of those who ask named and is named by, in their own order. */
function mutualOf(
  asking: readonly Chooser[],
  asked: readonly Chooser[],
  mayMeet: (one: ClientId, other: ClientId) => boolean,
): ReadonlyMap<ClientId, readonly ClientId[]> {
  const namedBy = new Map(asked.map(({ client, named }) => [client, new Set(named)]));
  return new Map(
    asking.map(({ client, named }) => [
      client,
      named.filter((other) => namedBy.get(other)?.has(client) === true && mayMeet(client, other)),
    ]),
  );
}

const byIds = (a: Couple, b: Couple): number => (a.join() < b.join() ? -1 : 1);
