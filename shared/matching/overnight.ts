/**
 * The list of the whole agency: for every client the few who could be introduced today, so that
 * nobody stands in everybody's list and nobody in none. It gives the same list for the same people,
 * in whatever order they come; a person proposes.
 */
import type { ClientId } from "#shared/kernel";

/** Somebody who may be introduced to a client, with the fit of both ways, 0 to 1. */
export interface Offer {
  readonly candidate: ClientId;
  readonly score: number;
}

/** A client, and who could be introduced to them; the best first, each once. */
export interface Offered {
  readonly client: ClientId;
  readonly offers: readonly Offer[];
}

/** How often somebody was proposed, and when last. */
export interface Proposed {
  readonly times: number;
  readonly lastMs: number;
}

/** How the list is made. */
export interface OvernightRules {
  /** So many for each client. */
  readonly each: number;
  /** In so many lists at most one may stand. */
  readonly cap: number;
}

/** What an agency begins with. */
const overnightRules: OvernightRules = { each: 3, cap: 5 };

const dayMs = 86_400_000;
const quietMs = 30 * dayMs;
/** Fits that lie in one twentieth are alike: who was shown least comes first. */
const bands = 20;

/** Whether somebody was not proposed to anybody for 30 days. */
export const isQuiet = (proposed: Proposed | undefined, nowMs: number): boolean =>
  proposed === undefined || nowMs - proposed.lastMs >= quietMs;

/** What is known beside the offers. */
export interface OvernightWorld {
  readonly nowMs: number;
  readonly proposed: ReadonlyMap<ClientId, Proposed>;
  readonly rules?: OvernightRules;
}

/**
 * Deals out the offers: in turns, each client one at a time, whoever was not proposed for 30 days
 * before the others. Clients without any offer have an empty list.
 */
export function overnightLists(
  all: readonly Offered[],
  { nowMs, proposed, rules = overnightRules }: OvernightWorld,
): ReadonlyMap<ClientId, readonly Offer[]> {
  const inLists = new Map<ClientId, number>();
  const quiet = (client: ClientId): boolean => isQuiet(proposed.get(client), nowMs);
  const standing = (client: ClientId): Standing => {
    const listed = inLists.get(client) ?? 0;
    return { listed, shown: (proposed.get(client)?.times ?? 0) + listed, isQuiet: quiet(client) };
  };
  const order = all
    .map((one) => ({ ...one, isQuiet: quiet(one.client), list: [] as Offer[] }))
    .sort((a, b) => Number(b.isQuiet) - Number(a.isQuiet) || (a.client < b.client ? -1 : 1));
  for (let turn = 0; turn < rules.each; turn += 1) {
    for (const { offers, list } of order) {
      const next = bestOf(offers, list, standing, rules.cap);
      if (!next) continue;
      list.push(next);
      inLists.set(next.candidate, (inLists.get(next.candidate) ?? 0) + 1);
    }
  }
  return new Map(order.map(({ client, list }) => [client, list]));
}

interface Standing {
  readonly listed: number;
  readonly shown: number;
  readonly isQuiet: boolean;
}

const bandOf = ({ score }: Offer): number => Math.floor(score * bands + 1e-9);

function bestOf(
  offers: readonly Offer[],
  list: readonly Offer[],
  standing: (client: ClientId) => Standing,
  cap: number,
): Offer | undefined {
  let best: Offer | undefined;
  let bestStanding: Standing | undefined;
  for (const offer of offers) {
    // They come best first: what follows lies in a lower band.
    if (best && bandOf(offer) < bandOf(best)) break;
    if (list.includes(offer)) continue;
    const found = standing(offer.candidate);
    if (found.listed >= cap) continue;
    if (!best || !bestStanding || isBefore(offer, found, best, bestStanding)) {
      best = offer;
      bestStanding = found;
    }
  }
  return best;
}

function isBefore(a: Offer, standsA: Standing, b: Offer, standsB: Standing): boolean {
  if (standsA.isQuiet !== standsB.isQuiet) return standsA.isQuiet;
  if (standsA.shown !== standsB.shown) return standsA.shown < standsB.shown;
  return a.score === b.score ? a.candidate < b.candidate : a.score > b.score;
}
