import type { JSX } from "solid-js";

/** A word about a thing, never a button; `ask` and `stop` only where they mean it. */
export function Tag(props: {
  readonly tone?: "plain" | "accent" | "ask" | "stop" | undefined;
  readonly children: JSX.Element;
}) {
  return <span class={`tag tag-${props.tone ?? "plain"}`}>{props.children}</span>;
}
