import { Show } from "solid-js";
import { hueClass, initialOf } from "./hue.ts";

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
      class={`avatar avatar-${props.size ?? "medium"} ${hueClass(props.hueKey ?? props.name)}${props.present ? " avatar-present" : ""}`}
      title={props.named ? props.name : undefined}
    >
      {/* Drawn by the style sheet: as text it would stand in the way of the name beside it. */}
      <span class="avatar-initial" aria-hidden="true" data-initial={initialOf(props.name)} />
      <Show when={props.named}>
        <span class="visually-hidden">{props.name}</span>
      </Show>
    </span>
  );
}
