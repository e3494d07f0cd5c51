import type { EditorState } from "prosemirror-state";
import { createSignal, For, type JSX } from "solid-js";
import { Dynamic } from "solid-js/web";
import { useI18n } from "#client/i18n";
import { IconLink, IconMention } from "./icons.ts";
import { linkAt } from "./link.ts";
import { mentionQuery } from "./mention-query.ts";
import { type Tool, toolGroups } from "./tools.ts";

type ToolbarProps = {
  readonly state: EditorState;
  readonly onTool: (tool: Tool) => void;
  readonly onLink: () => void;
  readonly onMention: () => void;
  readonly ref: (bar: HTMLDivElement) => void;
};

/** The forms and looks of the text: one stop of Tab, arrows inside, presses that leave the cursor where it is. */
export function NoteToolbar(props: ToolbarProps) {
  const { t } = useI18n();
  const [current, setCurrent] = createSignal(0);
  const linkPlace = toolGroups.flat().length;
  let bar!: HTMLDivElement;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = placeOf(event.key, current(), linkPlace + 2);
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next);
    bar.querySelectorAll<HTMLElement>("button")[next]?.focus();
  };
  const placeIn = (tool: Tool) => toolGroups.flat().indexOf(tool);
  return (
    <div
      ref={(element) => {
        bar = element;
        props.ref(element);
      }}
      class="note-toolbar"
      role="toolbar"
      aria-label={t("notes.toolbar")}
      tabindex={-1}
      onKeyDown={onKeyDown}
      // A press must not take the cursor out of the text, nor a phone's keyboard away.
      onMouseDown={(event) => event.preventDefault()}
    >
      <For each={toolGroups}>
        {(group) => (
          <div class="note-tools">
            <For each={group}>
              {(tool) => (
                <ToolButton
                  label={t("notes.tool")[tool.name]}
                  keys={tool.keys}
                  isOn={tool.isOn?.(props.state)}
                  isDisabled={!tool.isOn && !tool.command(props.state)}
                  isStop={current() === placeIn(tool)}
                  onFocus={() => setCurrent(placeIn(tool))}
                  onPress={() => props.onTool(tool)}
                >
                  <Dynamic component={tool.icon} />
                </ToolButton>
              )}
            </For>
          </div>
        )}
      </For>
      <div class="note-tools">
        <ToolButton
          label={t("notes.tool").link}
          keys=""
          isOn={linkAt(props.state) !== undefined}
          isStop={current() === linkPlace}
          onFocus={() => setCurrent(linkPlace)}
          onPress={props.onLink}
        >
          <IconLink />
        </ToolButton>
        <ToolButton
          label={t("notes.tool").mention}
          keys="@"
          isOn={mentionQuery(props.state) !== undefined}
          isStop={current() === linkPlace + 1}
          onFocus={() => setCurrent(linkPlace + 1)}
          onPress={props.onMention}
        >
          <IconMention />
        </ToolButton>
      </div>
    </div>
  );
}

function ToolButton(props: {
  readonly label: string;
  readonly keys: string;
  readonly isOn: boolean | undefined;
  readonly isDisabled?: boolean;
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onPress: () => void;
  readonly children: JSX.Element;
}) {
  return (
    <button
      type="button"
      class="button button-plain icon-button button-small note-tool"
      aria-label={props.label}
      title={props.keys ? `${props.label} (${props.keys.replace("Control", "Ctrl")})` : props.label}
      aria-keyshortcuts={props.keys.length > 1 ? props.keys : undefined}
      aria-pressed={props.isOn}
      aria-disabled={props.isDisabled}
      tabindex={props.isStop ? 0 : -1}
      onFocus={() => props.onFocus()}
      onClick={() => !props.isDisabled && props.onPress()}
    >
      {props.children}
    </button>
  );
}

/** The place an arrow leads to, around the ends. */
function placeOf(key: string, current: number, count: number): number | undefined {
  if (key === "ArrowRight") return (current + 1) % count;
  if (key === "ArrowLeft") return (current + count - 1) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}
