import { For, type JSX } from "solid-js";

/** Names and values side by side, to read only. */
export function DefinitionList(props: {
  readonly items: readonly { readonly term: string; readonly value: JSX.Element }[];
}) {
  return (
    <dl class="definitions">
      <For each={props.items}>
        {(item) => (
          <div class="definition">
            <dt>{item.term}</dt>
            <dd>{item.value}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}
