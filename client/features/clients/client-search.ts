import { useLocation, useNavigate } from "@solidjs/router";
import {
  type Accessor,
  createEffect,
  createMemo,
  createSignal,
  on,
  onCleanup,
  type Setter,
} from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { type FoundClients, useClientIndex } from "#client/index";
import { createNow } from "#client/ui";
import { dayOf } from "#feature/client-card";
import { type KeptList, keptListOf } from "./kept-list.ts";
import {
  addressOf,
  filterOf,
  firstWhose,
  indexFilterOf,
  type ListFilter,
  plainFilter,
} from "./list-filter.ts";

/** What the list is asked for, and the clients it finds. */
export interface ClientSearch {
  /** What stands in the field. */
  readonly text: Accessor<string>;
  readonly setText: Setter<string>;
  /** What is searched for: what an input method is still composing is not yet a word. */
  readonly asked: Accessor<string>;
  readonly setComposing: Setter<boolean>;
  readonly filter: Accessor<ListFilter>;
  /** Changes a part of the filter. */
  readonly setFilter: (part: Partial<ListFilter>) => void;
  readonly clear: () => void;
  /** What stands behind the path of an address of this list, with its question mark. */
  readonly address: Accessor<string>;
  /** What it found last; undefined before the first answer. */
  readonly found: Accessor<FoundClients | undefined>;
  readonly kept: KeptList;
}

/**
 * Starts a search over the clients of this device. The filter stands in the address, so that it can
 * be linked and kept; what is typed does not, for it may be somebody's name.
 */
export function createClientSearch(): ClientSearch {
  const { t } = useI18n();
  const { me, directory } = useWork();
  const index = useClientIndex();
  const kept = keptListOf(index);
  const nowMs = createNow();
  const today = createMemo(() => dayOf(nowMs()));
  const first = () => firstWhose(me().roles);
  const [text, setText] = createSignal(kept.text);
  const [isComposing, setComposing] = createSignal(false);
  const asked = createMemo<string>((before) => (isComposing() ? before : text().trim()), kept.text);
  const { filter, setFilter, address } = followAddress(kept, first);
  onCleanup(() => {
    kept.text = text();
  });

  return {
    text,
    setText,
    asked,
    setComposing,
    filter,
    setFilter: (part) => setFilter({ ...filter(), ...part }),
    clear: () => setFilter({ ...plainFilter(filter().whose), order: filter().order }),
    address: () => (address() === "" ? "" : `?${address()}`),
    found: index.search(() => ({
      ...indexFilterOf(filter(), me().id, directory.intake(), today()),
      text: asked(),
      order: filter().order,
      tagWords: t("registry.tag"),
    })),
    kept,
  };
}

/** The filter of the address; where an address says nothing, the one that was left. */
function followAddress(kept: KeptList, first: () => ListFilter["whose"]) {
  const location = useLocation();
  const navigate = useNavigate();
  const said = () => location.search.slice(1);
  const begin = said() === "" ? kept.filter : filterOf(said(), first());
  const [filter, setFilter] = createSignal(begin ?? plainFilter(first()));
  const address = createMemo(() => addressOf(filter(), first()));
  createEffect(
    on(
      () => [location.pathname, said()] as const,
      () => {
        if (said() !== "" && said() !== address()) setFilter(filterOf(said(), first()));
      },
      { defer: true },
    ),
  );
  createEffect(() => {
    kept.filter = filter();
    const search = address() === "" ? "" : `?${address()}`;
    if (location.search === search || !location.pathname.startsWith("/clients")) return;
    navigate(`${location.pathname}${search}`, { replace: true, scroll: false });
  });
  return { filter, setFilter, address };
}
