import { type JSX, Show } from "solid-js";
import { IconChevronLeft } from "../icons.ts";

/** The head of a screen: the way back to what it is a part of, its name with how it stands, a quiet line, and what can be done here. */
export function PageHead(props: {
  readonly title: JSX.Element;
  readonly back?: { readonly href: string; readonly label: string } | undefined;
  /** Beside the title. */
  readonly mark?: JSX.Element;
  readonly note?: JSX.Element;
  readonly actions?: JSX.Element;
}) {
  return (
    <header class="page-head">
      <Show when={props.back}>
        {(back) => (
          <div class="page-back">
            <a href={back().href}>
              <IconChevronLeft />
              {back().label}
            </a>
          </div>
        )}
      </Show>
      <div class="page-head-text">
        <div class="page-title">
          <h1>{props.title}</h1>
          {props.mark}
        </div>
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
