import { type JSX, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import { IconInfo, IconStop, IconWarning } from "../icons.ts";

/** How much a message weighs: to know, to ask first, to stop. */
export type Tone = "info" | "ask" | "stop";

const icons = { info: IconInfo, ask: IconWarning, stop: IconStop };

/** A message that stays where it belongs until its cause is gone; `stop` is said at once. */
export function Banner(props: {
  readonly tone: Tone;
  readonly children: JSX.Element;
  /** Buttons; the first is what helps. */
  readonly action?: JSX.Element;
}) {
  return (
    <div class={`banner banner-${props.tone}`} role={props.tone === "stop" ? "alert" : "status"}>
      <div class="banner-text">
        <Dynamic component={icons[props.tone]} class="banner-icon" />
        <div>{props.children}</div>
      </div>
      <Show when={props.action}>
        <div class="banner-action">{props.action}</div>
      </Show>
    </div>
  );
}
