import { type JSX, Show } from "solid-js";

/** What stands where nothing is yet: one sentence that teaches, and one button. */
export function EmptyState(props: {
  readonly children: JSX.Element;
  readonly action?: JSX.Element;
}) {
  return (
    <div class="empty-state">
      <svg class="empty-arc" viewBox="0 0 64 24" aria-hidden="true">
        <path d="M6 19C14 5 50 5 58 19" />
        <circle cx="6" cy="19" r="3" />
        <circle cx="58" cy="19" r="3" />
      </svg>
      <p>{props.children}</p>
      <Show when={props.action}>
        <div>{props.action}</div>
      </Show>
    </div>
  );
}
