import { type JSX, Show } from "solid-js";

type BridgeProps = {
  /** What the two have to do with each other, for people who hear it. */
  readonly label: string;
  readonly left: JSX.Element;
  readonly right: JSX.Element;
  /** The word above the arc, as what joins them or what is still open. */
  readonly keystone?: JSX.Element;
  /** Not joined yet: the arc is dashed. */
  readonly isOpen?: boolean | undefined;
  readonly tone?: "accent" | "ask" | "stop" | undefined;
  /** What belongs to both, under them. */
  readonly children?: JSX.Element;
};

/** The one figure for two people or two values: side by side, one arc joining them. */
export function Bridge(props: BridgeProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form
    <div
      class={`bridge bridge-${props.tone ?? "accent"}${props.isOpen ? " bridge-open" : ""}`}
      role="group"
      aria-label={props.label}
    >
      <Show when={props.keystone}>
        <div class="bridge-keystone">{props.keystone}</div>
      </Show>
      <div class="bridge-span">
        <svg class="bridge-arc" viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true">
          <path d="M0 24C22 -7 78 -7 100 24" vector-effect="non-scaling-stroke" />
        </svg>
      </div>
      <div class="bridge-end">{props.left}</div>
      <div class="bridge-end">{props.right}</div>
      <Show when={props.children}>
        <div class="bridge-both">{props.children}</div>
      </Show>
    </div>
  );
}

/** One end of a bridge: a figure, what stands there, who and when, and what can be done. */
export function BridgeEnd(props: {
  readonly figure?: JSX.Element;
  readonly value: JSX.Element;
  readonly note?: JSX.Element;
  readonly action?: JSX.Element;
}) {
  return (
    <div class="bridge-side">
      {props.figure}
      <div class="bridge-value">{props.value}</div>
      <Show when={props.note}>
        <div class="quiet small">{props.note}</div>
      </Show>
      <Show when={props.action}>
        <div class="bridge-action">{props.action}</div>
      </Show>
    </div>
  );
}
