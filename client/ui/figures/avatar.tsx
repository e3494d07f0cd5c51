import { Show } from "solid-js";
import { hueOf, initialOf } from "./hue.ts";

type AvatarProps = {
  readonly name: string;
  /** What the colour comes from; the name when absent. An id keeps it when a name changes. */
  readonly hueKey?: string | undefined;
  readonly size?: "small" | "medium" | "large" | undefined;
  /** Rings the person, as somebody who is here now. */
  readonly present?: boolean | undefined;
  /** Says the name aloud; off where the name stands beside it. */
  readonly named?: boolean | undefined;
};

/** A person as the initial of the name on a colour of their own. */
export function Avatar(props: AvatarProps) {
  return (
    <span
      class={`avatar avatar-${props.size ?? "medium"} hue-${hueOf(props.hueKey ?? props.name)}${props.present ? " avatar-present" : ""}`}
      title={props.named ? props.name : undefined}
    >
      <span aria-hidden="true">{initialOf(props.name)}</span>
      <Show when={props.named}>
        <span class="visually-hidden">{props.name}</span>
      </Show>
    </span>
  );
}
