import { type EditorState, TextSelection, type Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";

/** Where somebody writes, as positions in the text. */
export interface Place {
  readonly anchor: number;
  readonly head: number;
}

/** Where somebody writes in an editor now; undefined when the cursor is somewhere else. */
export function placeIn(view: EditorView): Place | undefined {
  if (!view.hasFocus()) return undefined;
  const { anchor, head } = view.state.selection;
  return { anchor, head };
}

/** The cursor at a place, or as near as a text that became shorter allows. */
export function movedTo({ doc, tr }: EditorState, { anchor, head }: Place): Transaction {
  const at = (position: number) => doc.resolve(Math.min(position, doc.content.size));
  return tr.setSelection(TextSelection.between(at(anchor), at(head))).scrollIntoView();
}

/** Goes on writing at a place, unless the person has gone on somewhere else meanwhile. */
export function goOn(view: EditorView, place: Place): void {
  const { activeElement, body } = document;
  if (activeElement !== null && activeElement !== body) return;
  view.dispatch(movedTo(view.state, place));
  view.focus();
}
