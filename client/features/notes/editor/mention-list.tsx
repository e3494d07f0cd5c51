import type { EditorView } from "prosemirror-view";
import { createEffect, For, onCleanup, onMount, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Avatar } from "#client/ui";
import type { Finding, Named } from "./find-named.ts";
import type { MentionQuery } from "./mention-query.ts";

/** What the list is called, for whoever points at it. */
export const mentionListId = "note-mentions";
/** What one line of it is called. */
export const mentionId = (place: number): string => `${mentionListId}-${place}`;

const moves = ["scroll", "resize"] as const;

/** The people found, under the `@` they were asked for by. */
export function MentionList(props: {
  readonly view: EditorView;
  readonly query: MentionQuery;
  readonly finding: Finding;
  readonly onChoose: (named: Named) => void;
}) {
  const { t } = useI18n();
  let list!: HTMLDivElement;
  const place = () => placeUnder(list, props.view, props.query.from);
  createEffect(() => {
    props.finding.found();
    place();
  });
  onMount(() => {
    for (const moved of moves) window.addEventListener(moved, place, true);
  });
  onCleanup(() => {
    for (const moved of moves) window.removeEventListener(moved, place, true);
  });
  createEffect(() => list.children[props.finding.current()]?.scrollIntoView({ block: "nearest" }));
  return (
    <div
      ref={list}
      id={mentionListId}
      class="note-mentions"
      role="listbox"
      aria-label={t("notes.mentionList")}
    >
      <For each={props.finding.found()}>
        {(named, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys come from the text, where the focus stays
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text
          <div
            id={mentionId(place())}
            role="option"
            tabindex={-1}
            aria-selected={props.finding.current() === place()}
            class="note-mention-line"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => props.onChoose(named)}
          >
            <Avatar name={named.label} hueKey={named.id} size="small" />
            <span class="one-line">{named.label}</span>
            <Show when={named.kind === "staff"}>
              <span class="quiet small">{t("notes.colleague")}</span>
            </Show>
          </div>
        )}
      </For>
    </div>
  );
}

/** Under the line, or above it where the window ends; never beyond its sides. */
function placeUnder(list: HTMLElement, view: EditorView, position: number): void {
  const at = view.coordsAtPos(Math.min(position, view.state.doc.content.size));
  const { width, height } = list.getBoundingClientRect();
  const isAbove = at.bottom + height > innerHeight && at.top > height;
  list.style.setProperty("left", `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`);
  list.style.setProperty("top", `${isAbove ? at.top - height - 4 : at.bottom + 4}px`);
}
