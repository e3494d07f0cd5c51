import { type Accessor, createSignal, type JSX, Show } from "solid-js";
import { Button } from "../actions/button.tsx";
import { KeptFor } from "./kept-for.tsx";

/** One line that leads somewhere: what it is about, what is to be known of it there, and how it stands. */
export function LinkLine(props: {
  readonly href: string;
  /** Stands before the name, as an hour. */
  readonly lead?: string | undefined;
  readonly name: string;
  readonly children?: JSX.Element;
  /** Stands at the end of the line, as how late it is. */
  readonly end?: JSX.Element;
}) {
  return (
    <li>
      <a class="row link-line" href={props.href}>
        <Show when={props.lead}>
          <span class="link-line-lead">{props.lead}</span>
        </Show>
        <span class="link-line-name one-line">{props.name}</span>
        <span class="link-line-what">{props.children}</span>
        <Show when={props.end}>
          <span class="link-line-end">{props.end}</span>
        </Show>
      </a>
    </li>
  );
}

/** Lines of one kind, each a `LinkLine`. */
export function LinkLines(props: { readonly label: string; readonly children: JSX.Element }) {
  return (
    <ul class="link-lines" aria-label={props.label}>
      {props.children}
    </ul>
  );
}

const shownAtFirst = 5;

/** Lines of one sort under their name and count: a few at first, the others at a press; nothing when there is none. */
export function SortedLines<Thing>(props: {
  readonly title: string;
  readonly things: readonly Thing[];
  /** What a thing is known by while it changes. */
  readonly by: (thing: Thing) => string;
  readonly showAll: (count: number) => string;
  readonly children: (thing: Accessor<Thing>) => JSX.Element;
}) {
  const [isOpen, setOpen] = createSignal(false);
  const shown = () => (isOpen() ? props.things : props.things.slice(0, shownAtFirst));
  return (
    <Show when={props.things.length > 0}>
      <h3 class="link-lines-sort">
        {props.title}
        <span class="quiet">{props.things.length}</span>
      </h3>
      <LinkLines label={props.title}>
        <KeptFor each={shown()} by={props.by}>
          {(thing) => props.children(thing)}
        </KeptFor>
      </LinkLines>
      <Show when={props.things.length > shown().length}>
        <Button kind="plain" small class="link-lines-more" onClick={() => setOpen(true)}>
          {props.showAll(props.things.length)}
        </Button>
      </Show>
    </Show>
  );
}
