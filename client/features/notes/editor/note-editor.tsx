import type { EditorState } from "prosemirror-state";
import { createSignal, onCleanup, onMount, Show } from "solid-js";
import type { TextCopy } from "#client/documents";
import { useI18n } from "#client/i18n";
import { useToasts } from "#client/ui";
import { checkLink } from "#shared/notes";
import type { OpenNote } from "../open-note.ts";
import { readText } from "../read-note.ts";
import "./editor.css";
import { handleOf, type NoteEditorHandle } from "./editor-handle.ts";
import { LinkTool } from "./link-tool.tsx";
import { MentionList, mentionId, mentionListId } from "./mention-list.tsx";
import { beginMention, createMentioning, type Mentioning } from "./mentioning.ts";
import { isKnown } from "./node-of.ts";
import { type Editor, type EditorParts, openEditor } from "./open-editor.ts";
import type { PasteNotice } from "./paste.ts";
import { goOn, placeIn } from "./place.ts";
import { NoteToolbar } from "./toolbar.tsx";

type NoteEditorProps = {
  readonly copy: TextCopy;
  /** Outlives the editor: the next one, over another copy, goes on where this one was. */
  readonly place: OpenNote["place"];
  readonly onHandle: (handle: NoteEditorHandle | undefined) => void;
  /** Something was written here by this person. */
  readonly onWritten: () => void;
  /** The cursor has left the text. */
  readonly onLeft: () => void;
  readonly onOpenClient: (id: string) => void;
  /** The text holds something that this version does not know. */
  readonly onUnknown: () => void;
};

/** The place where a note is written, with its tools; `copy` stays the same as long as it stands. */
export function NoteEditor(props: NoteEditorProps) {
  const isReadable = isKnown(readText(props.copy.body));
  onMount(() => !isReadable && props.onUnknown());
  return (
    <Show when={isReadable}>
      <OpenNoteEditor {...props} />
    </Show>
  );
}

function OpenNoteEditor(props: NoteEditorProps) {
  const [editor, setEditor] = createSignal<Editor>();
  const [state, setState] = createSignal<EditorState>();
  const mentioning = createMentioning(editor, state);
  const words = useEditorWords(mentioning);
  let place!: HTMLDivElement;
  let bar: HTMLDivElement | undefined;

  onMount(() => {
    const opened = openEditor(place, {
      ...props.copy,
      ...words,
      changed: setState,
      written: () => props.onWritten(),
      left: () => props.onLeft(),
      mentionOpened: (kind, id) => kind === "client" && props.onOpenClient(id),
      mentionKey: mentioning.key,
      linkOpened: openSafely,
      leave: () => bar?.querySelector<HTMLElement>("[tabindex='0']")?.focus(),
      unknownFound: () => props.onUnknown(),
    });
    setEditor(opened);
    props.onHandle(handleOf(opened));
    if (props.place.current) goOn(opened.view, props.place.current);
    onCleanup(() => {
      props.place.current = placeIn(opened.view);
      props.onHandle(undefined);
      opened.close();
    });
  });
  return (
    <div class="note-editor">
      <Show when={editor()}>
        {(one) => (
          <Show when={state()}>
            {(now) => (
              <Tools
                editor={one()}
                state={now()}
                barRef={(element) => {
                  bar = element;
                }}
              />
            )}
          </Show>
        )}
      </Show>
      <div class="note-text" ref={place} />
      <Show when={mentioning.query()}>
        {(query) => (
          <Show when={editor()}>
            {(one) => (
              <MentionList
                view={one().view}
                query={query()}
                finding={mentioning.finding}
                onChoose={mentioning.choose}
              />
            )}
          </Show>
        )}
      </Show>
    </div>
  );
}

function Tools(props: {
  readonly editor: Editor;
  readonly state: EditorState;
  readonly barRef: (bar: HTMLDivElement) => void;
}) {
  const [isLinking, setLinking] = createSignal(false);
  return (
    <>
      <NoteToolbar
        ref={props.barRef}
        state={props.state}
        onTool={({ command }) => props.editor.run(command)}
        onLink={() => setLinking(true)}
        onMention={() => props.editor.run(beginMention)}
      />
      <LinkTool
        editor={props.editor}
        state={props.state}
        isAsking={isLinking()}
        onAsk={() => setLinking(true)}
        onDone={() => setLinking(false)}
      />
    </>
  );
}

/** Everything an editor says to people. */
function useEditorWords(
  mentioning: Mentioning,
): Pick<EditorParts, "attributes" | "hint" | "boxLabel" | "told"> {
  const { t } = useI18n();
  const toasts = useToasts();
  const sentence = (notice: PasteNotice): string =>
    notice.type === "picturesLeftOut"
      ? t("notes.picturesLeftOut", notice.count)
      : t(`notes.${notice.type}`);
  return {
    attributes: () => ({
      class: "note-prose",
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": t("notes.text"),
      ...(mentioning.query()
        ? {
            "aria-controls": mentionListId,
            "aria-activedescendant": mentionId(mentioning.finding.current()),
          }
        : {}),
    }),
    hint: () => t("notes.hint"),
    boxLabel: () => t("notes.box"),
    told: (notice) => toasts.show({ text: sentence(notice) }),
  };
}

function openSafely(href: unknown): void {
  const checked = checkLink(String(href));
  if (checked.ok) window.open(checked.value, "_blank", "noopener,noreferrer");
}
