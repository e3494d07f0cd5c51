import { toggleMark } from "prosemirror-commands";
import type { MarkType } from "prosemirror-model";
import type { Command, EditorState, Transaction } from "prosemirror-state";
import {
  attributesOf,
  indentAtMost,
  isItem,
  type LineForm,
  type LineLook,
  lookOf,
} from "#shared/notes";
import { noteSchema } from "./schema.ts";

const { marks } = noteSchema;

/** The looks of a stretch of text. */
export type Emphasis = "strong" | "em" | "underline" | "strike";

/** A line of the selection, and where it begins. */
interface Line {
  readonly at: number;
  readonly look: LineLook;
}

function selectedLines({ doc, selection }: EditorState): readonly Line[] {
  const lines: Line[] = [];
  doc.nodesBetween(selection.from, selection.to, ({ attrs }, at) => {
    lines.push({ at, look: lookOf(attrs) });
    return false;
  });
  return lines;
}

/** Whether the selection begins in a line of this form. */
export const isIn = ({ selection }: EditorState, form: LineForm): boolean =>
  lookOf(selection.$from.parent.attrs).form === form;

/**
 * Gives a line another look in place: its element in the co-edited text stays the same, and so do the
 * words that others write into it meanwhile.
 */
export function setLook(change: Transaction, at: number, look: LineLook): Transaction {
  const now: Readonly<Record<string, unknown>> = change.doc.nodeAt(at)?.attrs ?? {};
  for (const [name, value] of Object.entries(attributesOf(look))) {
    if (now[name] !== value) change.setNodeAttribute(at, name, value);
  }
  return change;
}

/** A line in another form; only items of lists are moved in. */
export const inForm = (look: LineLook, form: LineForm): LineLook => ({
  ...look,
  form,
  indent: isItem(form) ? look.indent : 0,
});

/** Gives the selected lines a form, or takes it away where they have it. */
export const toggleForm =
  (form: LineForm): Command =>
  (state, dispatch) => {
    const next = isIn(state, form) ? "paragraph" : form;
    const change = state.tr;
    for (const { at, look } of selectedLines(state)) setLook(change, at, inForm(look, next));
    dispatch?.(change.scrollIntoView());
    return true;
  };

/** Moves the selected items of a list in, each at most one step further than the line before. */
export const moveIn: Command = (state, dispatch) => {
  const lines = selectedLines(state);
  if (!lines[0] || !isItem(lines[0].look.form)) return false;
  const change = state.tr;
  const first = state.doc.resolve(lines[0].at).nodeBefore;
  let before = first ? lookOf(first.attrs) : undefined;
  for (const { at, look } of lines) {
    const furthest = before && isItem(before.form) ? before.indent + 1 : 0;
    const indent = Math.max(look.indent, Math.min(look.indent + 1, furthest, indentAtMost));
    before = isItem(look.form) ? { ...look, indent } : look;
    setLook(change, at, before);
  }
  dispatch?.(change.scrollIntoView());
  return true;
};

/** Moves the selected items of a list out; what stands at the margin leaves its list. */
export const moveOut: Command = (state, dispatch) => {
  const lines = selectedLines(state).filter(({ look }) => isItem(look.form));
  const change = state.tr;
  for (const { at, look } of lines) setLook(change, at, lowered(look));
  if (lines.length > 0) dispatch?.(change.scrollIntoView());
  return lines.length > 0;
};

/** A line with less of a look: moved out by one, or at the margin a paragraph. */
const lowered = (look: LineLook): LineLook =>
  look.indent > 0 ? { ...look, indent: look.indent - 1 } : { ...look, form: "paragraph" };

const isPlain = ({ form, indent }: LineLook): boolean => form === "paragraph" && indent === 0;

/** At the beginning of a line that is no plain paragraph: takes some of its look away. */
export const lowerAtStart: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const look = lookOf($from.parent.attrs);
  if (!empty || $from.parentOffset > 0 || isPlain(look)) return false;
  dispatch?.(setLook(state.tr, $from.before(), lowered(look)).scrollIntoView());
  return true;
};

/** In an empty line that is no plain paragraph: takes some of its look away. */
export const lowerEmpty: Command = (state, dispatch) =>
  state.selection.$from.parent.content.size === 0 && lowerAtStart(state, dispatch);

/** Ends the line at the cursor and goes on in one that follows from it. */
export const splitLine: Command = (state, dispatch) => {
  const change = state.tr.deleteSelection();
  const { $from } = change.selection;
  const look = lookOf($from.parent.attrs);
  const { parentOffset } = $from;
  const isAtEnd = parentOffset === $from.parent.content.size;
  // At the beginning the line moves down as it is, and the new one stands before it.
  const isAtStart = parentOffset === 0 && !isAtEnd;
  const next = isAtEnd ? following(look) : { ...look, isChecked: isAtStart && look.isChecked };
  change.split($from.pos, 1, [{ type: noteSchema.nodes.line, attrs: attributesOf(next) }]);
  if (isAtStart) setLook(change, $from.before(), following(look));
  dispatch?.(change.scrollIntoView());
  return true;
};

/** What comes after a line: after a heading a paragraph, in a list the next item. */
const following = (look: LineLook): LineLook =>
  isItem(look.form) || look.form === "quote" || look.form === "paragraph"
    ? { ...look, isChecked: false }
    : lookOf();

/** Gives the selected text a look, or takes it away. */
export const toggleEmphasis = (emphasis: Emphasis): Command =>
  toggleMark(marks[emphasis], undefined, { removeWhenPresent: false });

/** Whether what is typed or selected has a look. */
export function hasMark({ selection, storedMarks, doc }: EditorState, type: MarkType): boolean {
  const { from, to, empty, $from } = selection;
  if (empty) return type.isInSet(storedMarks ?? $from.marks()) !== undefined;
  return doc.rangeHasMark(from, to, type);
}

/** Ticks or unticks the line the cursor is in. */
export const toggleCheck: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const look = lookOf($from.parent.attrs);
  if (look.form !== "check") return false;
  dispatch?.(setLook(state.tr, $from.before(), { ...look, isChecked: !look.isChecked }));
  return true;
};
