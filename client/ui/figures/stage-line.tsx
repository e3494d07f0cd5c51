import { For, Show } from "solid-js";
import { IconCheck } from "../icons.ts";

/** One step of a way: what it is called and where it stands. */
export type Stage = {
  readonly label: string;
  readonly state: "done" | "current" | "skipped" | "ahead";
  /** A few words under the label, as a date. */
  readonly note?: string | undefined;
};

/** The way of a case in order: done, current, skipped and ahead are told apart by shape, not only by colour. */
export function StageLine(props: {
  readonly label: string;
  readonly stages: readonly Stage[];
  /** The words for the states, said aloud. */
  readonly words: Readonly<Record<Stage["state"], string>>;
}) {
  return (
    <div class="stage-line-box">
      <ol class="stage-line" aria-label={props.label}>
        <For each={props.stages}>
          {(stage) => (
            <li
              class={`stage stage-${stage.state}`}
              aria-current={stage.state === "current" ? "step" : undefined}
            >
              <span class="stage-point">
                <Show when={stage.state === "done"}>
                  <IconCheck />
                </Show>
              </span>
              <span class="stage-label">{stage.label}</span>
              <span class="visually-hidden">{props.words[stage.state]}</span>
              <span class="stage-note">{stage.note}</span>
            </li>
          )}
        </For>
      </ol>
    </div>
  );
}
