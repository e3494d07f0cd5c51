import { useI18n } from "#client/i18n";
import { canonicalJson, momentOfUlid } from "#shared/kernel";
import type { SavedSearch, SearchTerms, StatedWish } from "#shared/registry";
import { useMatchWords } from "./match-words.ts";

/** How searches read. */
export interface SearchWords {
  /** In what the wishes of a search differ from those on the card; empty when in nothing. */
  readonly differences: (
    search: Pick<SearchTerms, "wishes">,
    stated: readonly StatedWish[],
  ) => readonly string[];
  /** Among whom somebody is sought; empty when among all. */
  readonly only: (terms: Pick<SearchTerms, "only" | "isOwnOnly">) => readonly string[];
  /** From which interview the wishes follow; undefined when from none. */
  readonly origin: (search: Pick<SavedSearch, "interview">) => string | undefined;
}

/** The words of searches in the person's language. */
export function useSearchWords(): SearchWords {
  const { t, format } = useI18n();
  const words = useMatchWords();
  const text = (wish: StatedWish): string => `${words.label(wish)} ${words.wish(wish)}`;
  return {
    differences: ({ wishes }, stated) => {
      if (!wishes) return [];
      const other = wishes.flatMap((wish): readonly string[] => {
        const before = stated.find(({ criterion }) => criterion === wish.criterion);
        if (!before) return [t("matching.search.added", text(wish))];
        return isSame(before, wish)
          ? []
          : [t("matching.search.changed", text(wish), words.wish(before))];
      });
      const left = stated
        .filter(({ criterion }) => wishes.every((wish) => wish.criterion !== criterion))
        .map((wish) => t("matching.search.left", text(wish)));
      return [...other, ...left];
    },
    only: ({ only, isOwnOnly }) => [
      ...only.map(
        ({ criterion, value }) => `${words.label({ criterion })} ${words.plain(criterion, value)}`,
      ),
      ...(isOwnOnly ? [t("matching.search.own")] : []),
    ],
    origin: ({ interview }) =>
      interview && t("matching.search.fromInterview", format.date(momentOfUlid(interview))),
  };
}

const isSame = (one: StatedWish, other: StatedWish): boolean =>
  one.importance === other.importance &&
  canonicalJson({ ...one.value }) === canonicalJson({ ...other.value });
