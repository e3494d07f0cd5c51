import { For, type JSX } from "solid-js";

/** One thing that was found. */
export interface Line {
  readonly key: string;
  readonly shown: () => JSX.Element;
  readonly run: () => void;
}

/** Things of one sort under their name. */
export interface Group {
  readonly label: string;
  readonly lines: readonly Line[];
}

/** The element of a line in a list. */
export const lineId = (list: string, key: string): string => `${list}-${key}`;

/** What was found; the focus stays in the field, the chosen line is told by its id. */
export function Found(props: {
  readonly id: string;
  readonly groups: readonly Group[];
  readonly chosen: string | undefined;
}) {
  return (
    <div class="palette-found" role="listbox" id={props.id} tabindex={-1}>
      <For each={props.groups}>
        {(group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a listbox
          <div role="group" aria-label={group.label}>
            <p class="palette-group" aria-hidden="true">
              {group.label}
            </p>
            <For each={group.lines}>
              {(line) => (
                <button
                  type="button"
                  role="option"
                  id={lineId(props.id, line.key)}
                  class="palette-line"
                  aria-selected={line.key === props.chosen}
                  tabindex={-1}
                  onClick={() => line.run()}
                >
                  {line.shown()}
                </button>
              )}
            </For>
          </div>
        )}
      </For>
    </div>
  );
}
