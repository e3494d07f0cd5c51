import { useI18n } from "#client/i18n";
import { type PairSaying, useBeginRound, usePairs, usePairWords } from "#feature/introductions";
import { aboutGround, aboutRound, pairOf, usualDays } from "#shared/introductions";
import type { ClientId, Ulid } from "#shared/kernel";
import { groundOf, type Match } from "#shared/matching";
import type { SavedSearch } from "#shared/registry";
import type { Origins } from "./origins.ts";

/** By which search of the client's card somebody was found, and from which interview its wishes follow. */
type FoundBy = { readonly search?: Ulid; readonly interview?: Ulid };

/** How somebody was found: by what, and where the values come from on which the reasons rest. */
export interface Found {
  readonly by: FoundBy;
  readonly origins: Origins;
}

/** What is kept of a search with a proposal. */
export const foundBy = (search: SavedSearch | undefined): FoundBy => ({
  ...(search && { search: search.id }),
  ...(search?.interview && { interview: search.interview }),
});

/** Why two are proposed, as it is known now, for both sides of a round. */
export const groundsOf = (
  client: ClientId,
  { candidate, forClient, forCandidate }: Match,
  round: number,
  { by, origins }: Found,
): readonly PairSaying[] => [
  {
    about: aboutGround(round, client),
    says: { fit: groundOf(forClient, (one) => origins(candidate.id, one)), ...by },
  },
  {
    about: aboutGround(round, candidate.id),
    says: { fit: groundOf(forCandidate, (one) => origins(client, one)) },
  },
];

/** Begins to introduce a client to a candidate, the client asked first, with the reasons kept as they are now. */
export function usePropose(): (client: ClientId, match: Match, found: Found) => Promise<void> {
  const { t } = useI18n();
  const begin = useBeginRound();
  const words = usePairWords();
  const pairs = usePairs();
  return async (client, match, found) => {
    const pair = pairOf(client, match.candidate.id);
    if (!pair) return;
    const known = pairs.all().find((one) => one.pair.join() === pair.join());
    const round = (known?.rounds.at(-1)?.number ?? 0) + 1;
    const says = { first: client, beganMs: Date.now(), days: usualDays };
    const sayings = [{ about: aboutRound(round), says }, ...groundsOf(client, match, round, found)];
    await begin(
      pair,
      sayings,
      t("introductions.began", words.client(pair[0]), words.client(pair[1])),
    );
  };
}
