import { type JSX, Show } from "solid-js";
import { Button } from "../actions/button.tsx";
import { IconEye, IconEyeOff } from "../icons.ts";

/** Something hidden until asked for; asking, counting down and hiding again are the caller's. */
export function RevealText(props: {
  /** What may always be seen, as `138 **** 5678`. */
  readonly masked: string;
  /** The whole text while it is shown. */
  readonly shown: string | undefined;
  /** How long it stays, in words; said beside it while shown. */
  readonly countdown?: JSX.Element;
  readonly revealLabel: string;
  readonly hideLabel: string;
  readonly onReveal: () => void;
  readonly onHide: () => void;
}) {
  return (
    <span class="reveal">
      <span class="reveal-text" aria-live="polite">
        {props.shown ?? props.masked}
      </span>
      <Show
        when={props.shown !== undefined}
        fallback={
          <Button kind="plain" small onClick={() => props.onReveal()}>
            <IconEye />
            {props.revealLabel}
          </Button>
        }
      >
        <span class="quiet small">{props.countdown}</span>
        <Button kind="plain" small onClick={() => props.onHide()}>
          <IconEyeOff />
          {props.hideLabel}
        </Button>
      </Show>
    </span>
  );
}
