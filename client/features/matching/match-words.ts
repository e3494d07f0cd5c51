import { useI18n } from "#client/i18n";
import { profileField, useCardWords } from "#feature/client-card";
import { useWishWords } from "#feature/follow-up";
import { usePairWords } from "#feature/introductions";
import { assertNever, type ClientId } from "#shared/kernel";
import type { Ask, Block, FitLine, Match, Matched } from "#shared/matching";
import { fieldOf, isCompared } from "#shared/matching";
import type { ExclusionReason, StatedWish, WishCriterion, WishValue } from "#shared/registry";

/** How candidates read. */
export interface MatchWords {
  readonly client: (id: ClientId) => string;
  /** `本科及以上，很重要`, without the name of what is wished. */
  readonly wish: (wish: StatedWish) => string;
  /** The same without how much it weighs. */
  readonly plain: (criterion: WishCriterion, value: WishValue) => string;
  readonly label: (wish: Pick<StatedWish, "criterion">) => string;
  /** What somebody has of what can be wished for. */
  readonly has: (criterion: WishCriterion, has: FitLine["has"]) => string;
  /** What the other has beside what `who` wishes. */
  readonly line: (line: FitLine, who: ClientId, mark?: MarkOf) => string;
  /** What `who` wishes, in one line: with what the other has, or with the wish where that is not known. */
  readonly things: (lines: readonly FitLine[], who: ClientId, mark?: MarkOf) => string;
  readonly block: (block: Block, match?: MatchSides) => string;
  readonly ask: (ask: Ask, match?: MatchSides) => string;
}

/** What stands behind a value: whose word it is, and whether it was seen. */
export type MarkOf = (line: FitLine) => string;

/** The two ways of a match, and whose they are. */
export interface MatchSides extends Pick<Match, "forClient" | "forCandidate" | "candidate"> {
  readonly client: Matched;
  /** What stands behind the values of the other of the two, for `who` wishes. */
  readonly mark?: (who: ClientId) => MarkOf;
}

const apartWord = {
  formerPartner: "excludedFormerPartner",
  colleague: "excludedColleague",
  byWish: "excludedByWish",
} as const satisfies Record<Exclude<ExclusionReason, "relative">, string>;

/** The words of matching in the person's language. */
export function useMatchWords(): MatchWords {
  const wishes = useWishWords();
  const { client } = usePairWords();
  const lines = useLineWords();
  return {
    client,
    wish: ({ criterion, value, importance }) => wishes.wish(criterion, { value, importance }),
    plain: (criterion, value) => lines.plain({ criterion, value }),
    label: ({ criterion }) => wishes.label(criterion),
    has: lines.has,
    line: lines.line,
    things: lines.things,
    block: useBlockWords(lines),
    ask: useAskWords(lines),
  };
}

interface LineWords extends Pick<MatchWords, "line" | "things" | "has"> {
  /** A wish without its weight. */
  readonly plain: (wish: Pick<StatedWish, "criterion" | "value">) => string;
}

function useLineWords(): LineWords {
  const { t } = useI18n();
  const cards = useCardWords();
  const wishes = useWishWords();
  const { client } = usePairWords();
  const plain: LineWords["plain"] = ({ criterion, value }) =>
    wishes.wish(criterion, { value, importance: undefined });
  const has: LineWords["has"] = (criterion, value) => {
    if (value === undefined || !isCompared(criterion)) return "";
    const field = fieldOf(criterion);
    if (!field) return t("matching.years", Number(value));
    return cards.value(profileField(field), typeof value === "object" ? [...value] : value);
  };
  const thing = (one: FitLine, mark: MarkOf): string =>
    t(
      "matching.thing",
      wishes.label(one.wish.criterion),
      one.measure === undefined ? plain(one.wish) : has(one.wish.criterion, one.has) + mark(one),
    );
  const nothing: MarkOf = () => "";
  return {
    plain,
    has,
    line: (one, who, mark = nothing) =>
      t(
        "matching.line",
        wishes.label(one.wish.criterion),
        has(one.wish.criterion, one.has) + mark(one),
        client(who),
        plain(one.wish),
      ),
    things: (some, who, mark = nothing) =>
      t(
        "matching.wanted",
        client(who),
        some.map((one) => thing(one, mark)).join(t("matching.between")),
      ),
  };
}

/** The line in which somebody wishes something of the other. */
const lineIn = (
  match: MatchSides | undefined,
  wisher: ClientId | undefined,
  criterion: WishCriterion,
): FitLine | undefined =>
  (wisher === match?.client.id ? match?.forClient : match?.forCandidate)?.lines.find(
    ({ wish }) => wish.criterion === criterion,
  );

function useBlockWords({ line }: LineWords): MatchWords["block"] {
  const { t, format } = useI18n();
  const wishes = useWishWords();
  const { client } = usePairWords();
  const keptApart = ({ client: id, why }: Extract<Block, { type: "keptApart" }>): string => {
    if (why === "relative") return t("matching.block.kin", client(id));
    if (why === "notAgain") return t("introductions.caution.notAgain", client(id));
    return t(`introductions.refusal.${apartWord[why]}`, client(id));
  };
  const stop = ({ client: id, why }: Extract<Block, { type: "stop" }>): string =>
    why === "withdrawn"
      ? t("matching.block.withdrawn", client(id))
      : t(`introductions.refusal.${why}`, client(id));
  return (why, match) => {
    switch (why.type) {
      case "stop":
        return stop(why);
      case "underAge":
        return t("matching.block.underAge", client(why.client), why.age);
      case "notSought":
        return t("introductions.caution.notSought", client(why.client));
      case "samePerson":
        return t("introductions.refusal.samePerson");
      case "keptApart":
        return keptApart(why);
      case "must": {
        const found = lineIn(match, why.client, why.criterion);
        const what = found
          ? line(found, why.client, match?.mark?.(why.client))
          : wishes.label(why.criterion);
        return t("matching.block.must", client(why.client), what);
      }
      case "refusesRanking":
        return t("matching.block.refusesRanking", client(why.client));
      case "open":
        return t("introductions.refusal.alreadyOpen");
      case "metAndRefused":
        return t("matching.block.metAndRefused");
      case "coolingDown":
        return t("matching.block.coolingDown", format.date(why.untilMs));
      case "taken":
        return t("introductions.refusal.exclusive", client(why.client));
      default:
        return assertNever(why);
    }
  };
}

function useAskWords({ plain, line, things }: LineWords): MatchWords["ask"] {
  const { t, format } = useI18n();
  const wishes = useWishWords();
  const { client } = usePairWords();
  return (what, match) => {
    const who = client(what.client);
    switch (what.type) {
      case "unasked": {
        const titles = what.purposes.map((purpose) => t("casework.consent")[purpose].title);
        return t("introductions.caution.unasked", who, format.list(titles));
      }
      case "single":
        return t(what.isEnded ? "matching.ask.singleEnded" : "matching.ask.single", who);
      case "sex":
      case "birthDate":
        return t(`matching.ask.${what.type}`, who);
      case "must": {
        const wisher = what.client === match?.client.id ? match.candidate : match?.client;
        const found = lineIn(match, wisher?.id, what.criterion);
        const wish = found ? plain(found.wish) : "";
        return t("matching.ask.must", who, wishes.label(what.criterion), wish);
      }
      case "eased": {
        const isKnown = what.line.measure !== undefined;
        const told = isKnown
          ? line(what.line, what.client, match?.mark?.(what.client))
          : things([what.line], what.client);
        return t("matching.ask.eased", who, told);
      }
      case "tooMany":
        return t("introductions.caution.tooMany", who, what.open);
      default:
        return assertNever(what);
    }
  };
}
