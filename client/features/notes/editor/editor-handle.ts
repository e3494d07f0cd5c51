import { yUndoPluginKey } from "y-prosemirror";
import { ok, type Result, refuse } from "#shared/kernel";
import type { NoteJson } from "#shared/notes";
import { docOf } from "./node-of.ts";
import type { Editor } from "./open-editor.ts";
import { undoStep } from "./steps.ts";

/** What the page may do with an open editor. */
export interface NoteEditorHandle {
  /** Writes another state in place of everything, as one edit of one's own that can be undone. */
  readonly replaceAll: (note: NoteJson) => Result<true, "notKnown">;
  readonly undo: () => void;
}

/** The handle of an editor. */
export const handleOf = ({ view, run }: Editor): NoteEditorHandle => ({
  replaceAll: (note) => {
    const doc = docOf(note);
    if (!doc) return refuse("notKnown");
    const steps = yUndoPluginKey.getState(view.state)?.undoManager;
    // One step of its own: neither joined to what was typed before nor to what comes after.
    steps?.stopCapturing();
    view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, doc.content));
    steps?.stopCapturing();
    return ok(true);
  },
  undo: () => run(undoStep),
});
