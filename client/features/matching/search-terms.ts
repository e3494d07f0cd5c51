import { useNavigate, useParams } from "@solidjs/router";
import { type Accessor, createMemo, createSignal } from "solid-js";
import { type LiveDocument, useWork } from "#client/documents";
import type { Sought } from "#client/index";
import type { ClientId } from "#shared/kernel";
import { countingWishes } from "#shared/matching";
import {
  type SavedSearch,
  type SearchTerms,
  searchesOf,
  type WishCriterion,
  type WishValue,
} from "#shared/registry";

/** By what and among whom somebody is sought on a page; which saved search it is stands in the address. */
export interface SearchOnPage {
  /** All that are kept for the client. */
  readonly all: Accessor<readonly SavedSearch[]>;
  readonly chosen: Accessor<SavedSearch | undefined>;
  readonly choose: (search: SavedSearch["id"] | undefined) => void;
  readonly terms: Accessor<SearchTerms>;
  /** Whether these are other terms than those that were saved. */
  readonly isOther: Accessor<boolean>;
  /** Looks only among those who have a value; undefined looks among all. */
  readonly setOnly: (criterion: WishCriterion, value: WishValue | undefined) => void;
  readonly setOwnOnly: (isOwnOnly: boolean) => void;
  readonly clear: () => void;
  /** What is asked of the index. */
  readonly sought: Accessor<Sought>;
  /** What stands behind the path of a page that goes on by the same search. */
  readonly address: Accessor<string>;
}

/** Follows the searches of a client's card, and begins with the one that the address names. */
export function createSearchOnPage(client: ClientId, card: LiveDocument): SearchOnPage {
  const { me } = useWork();
  // Behind the path: what stands after a question mark is of the list of clients.
  const params = useParams();
  const navigate = useNavigate();
  const all = createMemo(() => (card.status() === "here" ? searchesOf(card.projection()) : []));
  const chosen = createMemo(() => all().find(({ id }) => id === params.search));
  /** What was changed here beside the chosen search; for another one it does not count. */
  const [changed, setChanged] = createSignal<
    Pick<SearchTerms, "only" | "isOwnOnly"> & { readonly beside: string | undefined }
  >();
  const kept = (): Pick<SearchTerms, "only" | "isOwnOnly"> => {
    const [now, search] = [changed(), chosen()];
    return now && now.beside === search?.id ? now : (search ?? { only: [], isOwnOnly: false });
  };
  const terms = (): SearchTerms => {
    const { only, isOwnOnly } = kept();
    return { wishes: chosen()?.wishes, only, isOwnOnly };
  };
  const change = (part: Partial<Pick<SearchTerms, "only" | "isOwnOnly">>): void => {
    const { only, isOwnOnly } = kept();
    setChanged({ only, isOwnOnly, ...part, beside: chosen()?.id });
  };
  const counting = createMemo(() => {
    const wishes = chosen()?.wishes;
    return wishes && countingWishes(card.projection(), wishes);
  });
  return {
    all,
    chosen,
    choose: (search) => navigate(hrefOfSearch(client, search), { replace: true, scroll: false }),
    terms,
    isOther: () => {
      const [now, search] = [terms(), chosen()];
      const before = { only: search?.only ?? [], isOwnOnly: search?.isOwnOnly ?? false };
      return (
        now.isOwnOnly !== before.isOwnOnly ||
        JSON.stringify(now.only) !== JSON.stringify(before.only)
      );
    },
    setOnly: (criterion, value) => {
      const others = kept().only.filter((one) => one.criterion !== criterion);
      change({ only: value ? [...others, { criterion, value }] : others });
    },
    setOwnOnly: (isOwnOnly) => change({ isOwnOnly }),
    clear: () => change({ only: [], isOwnOnly: false }),
    sought: () => {
      const { only, isOwnOnly } = terms();
      const wishes = counting();
      return {
        ...(wishes ? { wishes } : {}),
        ...(only.length > 0 ? { only } : {}),
        ...(isOwnOnly ? { servedBy: me().id } : {}),
      };
    },
    address: () => (chosen() ? `/${chosen()?.id}` : ""),
  };
}

/** The address of the candidates by a search, or by the card. */
export const hrefOfSearch = (client: ClientId, search: SavedSearch["id"] | undefined): string =>
  `/clients/${client}/candidates${search ? `/${search}` : ""}`;
