import type { EditorState } from "prosemirror-state";
import { Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button } from "#client/ui";
import { checkLink } from "#shared/notes";
import { linkAt, removeLink, setLink } from "./link.ts";
import { LinkDialog } from "./link-dialog.tsx";
import type { Editor } from "./open-editor.ts";

/** The link at the cursor to open or change, and the sheet in which an address is written. */
export function LinkTool(props: {
  readonly editor: Editor;
  readonly state: EditorState;
  readonly isAsking: boolean;
  readonly onAsk: () => void;
  readonly onDone: () => void;
}) {
  const link = () => linkAt(props.state);
  const finish = (command: Parameters<Editor["run"]>[0]) => {
    props.onDone();
    props.editor.run(command);
  };
  return (
    <>
      <Show when={link()}>
        {(here) => <LinkBar href={here().href} onChange={() => props.onAsk()} />}
      </Show>
      <Show when={props.isAsking}>
        <LinkDialog
          href={link()?.href ?? ""}
          needsText={!link() && props.state.selection.empty}
          onSave={(href, text) => finish(setLink(href, text))}
          onRemove={link() && (() => finish(removeLink))}
          onClose={() => {
            props.onDone();
            props.editor.view.focus();
          }}
        />
      </Show>
    </>
  );
}

/** A press on the words of a link sets the cursor, so it is opened from here. */
function LinkBar(props: { readonly href: string; readonly onChange: () => void }) {
  const { t } = useI18n();
  return (
    <div class="note-link-bar">
      <Show
        when={checkLink(props.href).ok}
        fallback={<span class="quiet">{t("notes.linkNotOpened")}</span>}
      >
        <a class="link one-line" href={props.href} target="_blank" rel="noopener noreferrer">
          {props.href}
        </a>
      </Show>
      <Button kind="plain" small onClick={() => props.onChange()}>
        {t("common.edit")}
      </Button>
    </div>
  );
}
