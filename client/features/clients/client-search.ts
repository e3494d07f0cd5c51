import { type Accessor, createMemo, createSignal, type Setter } from "solid-js";
import { useWork } from "#client/documents";
import { type ClientOrder, useClientIndex } from "#client/index";
import type { ClientId } from "#shared/kernel";
import { type ClientFilter, firstFilter, isAmong } from "./client-filter.ts";

/** What the list is asked for, and the clients it finds. */
export interface ClientSearch {
  /** What stands in the field. */
  readonly text: Accessor<string>;
  readonly setText: Setter<string>;
  /** What is searched for: what an input method is still composing is not yet a word. */
  readonly asked: Accessor<string>;
  readonly setComposing: Setter<boolean>;
  readonly filter: Accessor<ClientFilter>;
  readonly setFilter: Setter<ClientFilter>;
  readonly order: Accessor<ClientOrder>;
  readonly setOrder: Setter<ClientOrder>;
  readonly ids: Accessor<readonly ClientId[]>;
}

/** Starts a search over the clients of this device. */
export function createClientSearch(): ClientSearch {
  const { me } = useWork();
  const index = useClientIndex();
  const [text, setText] = createSignal("");
  const [isComposing, setComposing] = createSignal(false);
  const [filter, setFilter] = createSignal(firstFilter(me().roles));
  const [order, setOrder] = createSignal<ClientOrder>("recent");
  const asked = createMemo<string>((before) => (isComposing() ? before : text().trim()), "");
  const ids = createMemo(() =>
    index
      .find({ text: asked(), order: order() })
      .filter((row) => isAmong(filter(), row, me().id))
      .map(({ id }) => id),
  );
  return { text, setText, asked, setComposing, filter, setFilter, order, setOrder, ids };
}
