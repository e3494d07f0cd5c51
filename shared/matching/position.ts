/**
 * Where a client stands: how many there are under these wishes, how many of those would accept the
 * client in turn, and what each wish costs. A count of people today, never a chance.
 */
import type { ClientId, PlainDate } from "#shared/kernel";
import type { StatedWish, WishCriterion, WishValue } from "#shared/registry";
import { easingsOf } from "./easings.ts";
import type { FitLine } from "./fit.ts";
import type { Block, Matched, PairMark } from "./gate.ts";
import { type Match, matchOf } from "./match.ts";
import { isCompared, measure, whole } from "./measure.ts";

/** What one wish does to the number of people. */
export interface WishEffect {
  readonly criterion: WishCriterion;
  /** So many are known not to have it. */
  readonly excludes: number;
  /** So many more there would be if it were not asked for. */
  readonly more: number;
  /** Gentler forms, and so many more each would bring. */
  readonly easings: readonly Easing[];
}

/** A gentler form of a wish. */
export interface Easing {
  readonly value: WishValue;
  readonly more: number;
}

/** How many there are. Whoever is not known to lack something counts as having it: one asks first. */
export interface Position {
  /** Who is of the sex that is sought, and may be introduced to somebody now. */
  readonly sought: number;
  /** Of those, who has everything the client must have. */
  readonly meeting: number;
  /** Of those who are sought, whose own musts the client meets. */
  readonly accepting: number;
  /** Who meets the client's musts, and whose musts the client meets. */
  readonly mutual: number;
  /** Of those, who has all that is important to the client, too. */
  readonly close: number;
  /**
   * Each wish that counts people out, in the order of the wishes: a must by those who fit both ways,
   * an important one by those who have all that is important.
   */
  readonly effects: readonly WishEffect[];
}

/** Whether a wish can count people out: a must, or one that is important, of something a card tells. */
export const mayCountOut = ({ criterion, importance }: StatedWish): boolean =>
  isCompared(criterion) && (importance === "must" || importance === "important");

/** Counts people one by one; the worker does the same over columns. */
export function positionOf(
  client: Matched,
  others: readonly Matched[],
  marks: ReadonlyMap<ClientId, readonly PairMark[]>,
  today: PlainDate,
): Position {
  const all = others
    .filter(({ id, card }) => id !== client.id && !card.refusesRanking)
    .map((other) => matchOf(client, other, marks.get(other.id) ?? [], today))
    .filter(({ blocks }) => blocks.every(isOfWishes));
  const accepting = all.filter((match) => !isRefusedBack(client.id, match));
  const mutual = accepting.filter((match) => failing(match, "must").length === 0);
  return {
    sought: all.length,
    meeting: all.filter((match) => failing(match, "must").length === 0).length,
    accepting: accepting.length,
    mutual: mutual.length,
    close: mutual.filter((match) => failing(match, "important").length === 0).length,
    effects: client.card.wishes.filter(mayCountOut).map((wish) => {
      const pool = wish.importance === "must" ? accepting : mutual;
      const only = pool.filter((match) => {
        const fails = failing(match, wish.importance);
        return fails.length === 1 && fails[0]?.wish === wish;
      });
      const isMet = (match: Match, value: WishValue): boolean => {
        const met = measure({ ...wish, value }, lineOf(match, wish)?.has);
        return met === undefined || met === whole;
      };
      return {
        criterion: wish.criterion,
        excludes: all.filter((match) => isFailing(lineOf(match, wish))).length,
        more: only.length,
        easings: easingsOf(wish).map((value) => ({
          value,
          more: only.filter((match) => isMet(match, value)).length,
        })),
      };
    }),
  };
}

const isOfWishes = ({ type }: Block): boolean => type === "must";

const isRefusedBack = (client: ClientId, { blocks }: Match): boolean =>
  blocks.some((block) => block.type === "must" && block.client !== client);

const lineOf = ({ forClient }: Match, wish: StatedWish): FitLine | undefined =>
  forClient.lines.find((line) => line.wish === wish);

const isFailing = (line: FitLine | undefined): boolean =>
  line?.measure !== undefined && line.measure < whole;

const failing = ({ forClient }: Match, importance: StatedWish["importance"]): readonly FitLine[] =>
  forClient.lines.filter((line) => line.wish.importance === importance && isFailing(line));

/** The wish that counts most people out, when there is nobody left; undefined while somebody is. */
export function dearest({ mutual, effects }: Position): WishEffect | undefined {
  if (mutual > 0) return undefined;
  return [...effects].sort(
    (a, b) => b.more - a.more || b.excludes - a.excludes || (a.criterion < b.criterion ? -1 : 1),
  )[0];
}
