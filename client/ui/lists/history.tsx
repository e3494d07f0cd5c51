import { For, type JSX, Show } from "solid-js";

/** One thing that was said: what, by whom, when; `struck` when it no longer stands. */
export type HistoryEntry = {
  readonly what: JSX.Element;
  readonly who: string;
  readonly when: string;
  readonly struck?: boolean | undefined;
};

/** What was said before, newest first as given. */
export function History(props: {
  readonly label: string;
  readonly entries: readonly HistoryEntry[];
}) {
  return (
    <ol class="history" aria-label={props.label}>
      <For each={props.entries}>
        {(entry) => (
          <li class="history-entry">
            <Show when={entry.struck} fallback={<span>{entry.what}</span>}>
              <s>{entry.what}</s>
            </Show>
            <span class="quiet small">
              {entry.who} · {entry.when}
            </span>
          </li>
        )}
      </For>
    </ol>
  );
}
