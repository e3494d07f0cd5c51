import {
  type Command,
  EditorState,
  NodeSelection,
  Plugin,
  type Transaction,
} from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { yCursorPlugin, ySyncPlugin, ySyncPluginKey, yUndoPlugin } from "y-prosemirror";
import { pageClipboard } from "./clipboard.ts";
import { createCursor, createSelection } from "./cursors.ts";
import { type Body, guardUnknown } from "./guard.ts";
import { hintWhenEmpty } from "./hint.ts";
import { noteKeys } from "./keys.ts";
import { drawLine } from "./line-view.ts";
import { followMentions } from "./mention-query.ts";
import { numberLines } from "./numbers.ts";
import { cleanPaste, type PasteNotice } from "./paste.ts";
import { noteInputRules } from "./rules.ts";
import { noteSchema } from "./schema.ts";

/** Who has the text open and where; as the editor's library takes it. */
export type Presence = Parameters<typeof yCursorPlugin>[0];

/** What an editor is opened over, and whom it tells. */
export interface EditorParts {
  readonly body: Body;
  readonly presence: Presence;
  /** Attributes of the place to write in, for those who hear it. */
  readonly attributes: (state: EditorState) => Readonly<Record<string, string>>;
  /** What a check box without text is called. */
  readonly boxLabel: () => string;
  /** What an empty note says. */
  readonly hint: () => string;
  readonly changed: (state: EditorState) => void;
  /** Something was written by the person here, not by a colleague. */
  readonly written: () => void;
  /** The cursor has left the text. */
  readonly left: () => void;
  readonly told: (notice: PasteNotice) => void;
  readonly mentionOpened: (kind: string, id: string) => void;
  /** Gets the keys while somebody is looked for; answers whether it took one. */
  readonly mentionKey: (event: KeyboardEvent) => boolean;
  readonly linkOpened: (href: unknown) => void;
  readonly leave: () => void;
  /** Something arrived that this version does not know: the editor has closed itself. */
  readonly unknownFound: () => void;
}

/** An open editor. */
export interface Editor {
  readonly view: EditorView;
  /** Does something at the cursor and goes on writing there. */
  readonly run: (command: Command) => void;
  readonly close: () => void;
}

/** Opens an editor at a place over a text all of which is known to this version. */
export function openEditor(place: HTMLElement, parts: EditorParts): Editor {
  const state = EditorState.create({ schema: noteSchema, plugins: pluginsOf(parts) });
  // Before the editor listens, so that what it must not see is found first.
  const stopGuard = guardUnknown(parts.body, () => {
    close();
    parts.unknownFound();
  });
  const view = new EditorView(place, {
    state,
    attributes: (now) => ({ ...parts.attributes(now) }),
    nodeViews: { line: drawLine(parts.boxLabel) },
    handleDOMEvents: { blur: () => parts.left() },
    // Called for the first time while the view is being made.
    dispatchTransaction(this: EditorView, change) {
      // The library draws cursors a moment later, when the page may have been left.
      if (this.isDestroyed) return;
      this.updateState(this.state.apply(change));
      parts.changed(this.state);
      if (change.docChanged && !isColleagues(change)) parts.written();
    },
  });
  const close = (): void => {
    stopGuard();
    if (!view.isDestroyed) view.destroy();
  };
  parts.changed(view.state);
  return {
    view,
    run: (command) => {
      view.focus();
      command(view.state, view.dispatch, view);
    },
    close,
  };
}

const isColleagues = (change: Transaction): boolean =>
  change.getMeta(ySyncPluginKey)?.isChangeOrigin === true;

function pluginsOf(parts: EditorParts): Plugin[] {
  const { body, presence } = parts;
  return [
    ySyncPlugin(body),
    yCursorPlugin(presence, {
      cursorBuilder: (_, copy) => createCursor(presence, copy),
      selectionBuilder: (_, copy) => createSelection(presence, copy),
    }),
    yUndoPlugin(),
    followMentions(parts.mentionKey),
    noteInputRules(),
    ...noteKeys(parts.leave),
    cleanPaste(parts.told),
    pageClipboard(),
    numberLines(),
    hintWhenEmpty(parts.hint),
    openOnClick(parts),
  ];
}

/** A mention leads to the client; a link opens with Ctrl or ⌘, because a plain press sets the cursor. */
const openOnClick = ({ mentionOpened, linkOpened }: EditorParts): Plugin =>
  new Plugin({
    props: {
      handleClickOn: (_view, _pos, node) => {
        if (node.type !== noteSchema.nodes.mention) return false;
        mentionOpened(String(node.attrs.kind), String(node.attrs.id));
        return true;
      },
      handleClick: (view, position, event) => {
        if (!event.ctrlKey && !event.metaKey) return false;
        const { marks = [] } = view.state.doc.nodeAt(position) ?? {};
        const link = noteSchema.marks.link.isInSet([...marks]);
        if (link) linkOpened(link.attrs.href);
        return link !== undefined;
      },
      handleKeyDown: (view, event) => {
        const { selection } = view.state;
        const isMention =
          selection instanceof NodeSelection && selection.node.type === noteSchema.nodes.mention;
        if (event.key !== "Enter" || !isMention) return false;
        mentionOpened(String(selection.node.attrs.kind), String(selection.node.attrs.id));
        return true;
      },
    },
  });
