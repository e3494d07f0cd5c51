import { createSignal, For, type JSX } from "solid-js";
import { moveFocus, type Step, stepOfKey } from "./move-focus.ts";

type RowListProps<T> = {
  /** What the list holds, for people who hear it. */
  readonly label: string;
  readonly items: readonly T[];
  readonly href: (item: T) => string;
  /** The row that stands open beside the list. */
  readonly isCurrent?: ((item: T) => boolean) | undefined;
  readonly children: (item: T) => JSX.Element;
};

const vim: Readonly<Record<string, Step>> = { j: "next", k: "previous" };

/** Moves the focus among `.row` elements by J, K, arrows, Home and End; for lists that draw their own rows. */
export function moveAmongRows(event: KeyboardEvent & { readonly currentTarget: HTMLElement }) {
  const asked = stepOfKey(event);
  const step = typeof asked === "object" ? vim[asked.letter] : asked;
  if (step && moveFocus(event.currentTarget, ".row", step)) event.preventDefault();
}

/** A list of links with hairlines between them; one stop for Tab, then J, K and arrows, Enter opens. */
export function RowList<T>(props: RowListProps<T>) {
  const [lastFocused, setLastFocused] = createSignal(0);
  const stop = () => Math.min(lastFocused(), props.items.length - 1);
  return (
    <ul class="row-list" aria-label={props.label} onKeyDown={moveAmongRows}>
      <For each={props.items}>
        {(item, index) => (
          <li>
            <a
              class="row"
              href={props.href(item)}
              tabindex={index() === stop() ? 0 : -1}
              aria-current={props.isCurrent?.(item) ? "true" : undefined}
              onFocus={() => setLastFocused(index())}
            >
              {props.children(item)}
            </a>
          </li>
        )}
      </For>
    </ul>
  );
}

/** What most rows show: a figure, a name with a quiet line under it, and something small at the end. */
export function RowBody(props: {
  readonly figure?: JSX.Element;
  readonly title: JSX.Element;
  readonly note?: JSX.Element;
  readonly end?: JSX.Element;
}) {
  return (
    <>
      <span class="row-figure">{props.figure}</span>
      <span class="row-text">
        <span class="row-title">{props.title}</span>
        <span class="row-note">{props.note}</span>
      </span>
      <span class="row-end">{props.end}</span>
    </>
  );
}
