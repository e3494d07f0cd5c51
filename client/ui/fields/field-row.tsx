import {
  type ChildrenReturn,
  children,
  createSignal,
  createUniqueId,
  type JSX,
  Show,
} from "solid-js";
import { IconButton } from "../actions/button.tsx";
import { IconHistory } from "../icons.ts";

type FieldRowProps = {
  readonly label: string;
  /** A small sign after the name, as of what needs care. */
  readonly mark?: JSX.Element;
  /** The value, or its editor. */
  readonly children: JSX.Element;
  /** A quiet line under the value, as who said it and when. */
  readonly note?: JSX.Element;
  /** What stands below the value and must not be missed, as a clash. */
  readonly below?: JSX.Element;
  /** Draws what was said before, once it is asked for; absent when nothing was. */
  readonly history?: (() => JSX.Element) | undefined;
  /** What the button that shows the history is called. */
  readonly historyLabel?: string | undefined;
  /** Further buttons at the end of the row. */
  readonly end?: JSX.Element;
};

/** One field of a record: name, value, what was said before; a hairline parts it from the next. */
export function FieldRow(props: FieldRowProps) {
  const id = createUniqueId();
  const [isOpen, setOpen] = createSignal(false);
  const note = children(() => props.note);
  const below = children(() => props.below);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form
    <div class="field-row" role="group" aria-labelledby={id}>
      <span class="field-row-label" id={id}>
        {props.label}
        {props.mark}
      </span>
      <div class="field-row-value">
        <div class="field-row-main">{props.children}</div>
        <Show when={isFilled(note)}>
          <p class="quiet small">{note()}</p>
        </Show>
        <Show when={isOpen()}>{props.history?.()}</Show>
      </div>
      <div class="field-row-end">
        {props.end}
        <Show when={props.history}>
          <IconButton
            small
            label={props.historyLabel ?? props.label}
            aria-expanded={isOpen()}
            onClick={() => setOpen(!isOpen())}
          >
            <IconHistory />
          </IconButton>
        </Show>
      </div>
      <Show when={isFilled(below)}>
        <div class="field-row-below">{below()}</div>
      </Show>
    </div>
  );
}

/** Whether anything is drawn: a `Show` that shows nothing is nothing. */
const isFilled = (drawn: ChildrenReturn): boolean =>
  drawn.toArray().some((each) => each !== undefined && each !== null && each !== false);
