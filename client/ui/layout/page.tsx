import { type JSX, Show } from "solid-js";

/** The head of a screen: its name, a quiet line, and what can be done here. */
export function PageHead(props: {
  readonly title: JSX.Element;
  readonly note?: JSX.Element;
  readonly actions?: JSX.Element;
}) {
  return (
    <header class="page-head">
      <div class="page-head-text">
        <h1>{props.title}</h1>
        <Show when={props.note}>
          <div class="quiet">{props.note}</div>
        </Show>
      </div>
      <Show when={props.actions}>
        <div class="page-head-actions">{props.actions}</div>
      </Show>
    </header>
  );
}

/** A part of a screen under its own heading; a hairline above, no box. */
export function Section(props: {
  readonly title: string;
  readonly end?: JSX.Element;
  readonly children: JSX.Element;
}) {
  return (
    <section class="section" aria-label={props.title}>
      <header class="section-head">
        <h2>{props.title}</h2>
        {props.end}
      </header>
      {props.children}
    </section>
  );
}
