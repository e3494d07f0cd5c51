import { type JSX, Show } from "solid-js";
import { Mark } from "../figures/mark.tsx";

/** A page with one form alone: the sign of the app, what is asked, and the form. */
export function EntryPage(props: {
  readonly title: JSX.Element;
  readonly note?: JSX.Element;
  /** Room for a table instead of a column. */
  readonly wide?: boolean | undefined;
  readonly children: JSX.Element;
}) {
  return (
    <div class="page entry" classList={{ "page-narrow": !props.wide }}>
      <header class="entry-head">
        <Mark size="large" />
        <h1>{props.title}</h1>
        <Show when={props.note}>
          <p class="quiet">{props.note}</p>
        </Show>
      </header>
      {props.children}
    </div>
  );
}
