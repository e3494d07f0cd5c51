import type { Mark, Node } from "prosemirror-model";
import type { Command, EditorState } from "prosemirror-state";
import { ok, type Result, refuse } from "#shared/kernel";
import { checkLink, type LinkRefusal, type SafeLink } from "#shared/notes";
import { noteSchema } from "./schema.ts";

const { link } = noteSchema.marks;

/** A link the cursor stands in. */
export interface LinkHere {
  readonly from: number;
  readonly to: number;
  readonly href: string;
}

/** The link at the cursor, as far as it goes; undefined where there is none. */
export function linkAt({ selection }: EditorState): LinkHere | undefined {
  const { $from } = selection;
  const { parent } = $from;
  const at = parent.childAfter($from.parentOffset);
  const mark = markOn(at.node) ?? markOn(parent.childBefore($from.parentOffset).node);
  if (!mark) return undefined;
  let [from, to]: [number | undefined, number] = [undefined, 0];
  parent.forEach((child, offset) => {
    const isSame = mark.isInSet(child.marks);
    const isBehind = from !== undefined && offset > to;
    if (!isSame || isBehind) return;
    if (from === undefined || offset > to) from = offset;
    to = offset + child.nodeSize;
  });
  const start = $from.start();
  return from === undefined
    ? undefined
    : { from: start + from, to: start + to, href: String(mark.attrs.href) };
}

const markOn = (node: Node | null): Mark | undefined =>
  node ? link.isInSet(node.marks) : undefined;

/** An address as people type it, checked; `example.cn` is meant as a web address. */
export function readAddress(typed: string): Result<SafeLink, LinkRefusal | "empty"> {
  const text = typed.trim();
  if (text === "") return refuse("empty");
  if (/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(text)) return checkLink(`mailto:${text}`);
  if (/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#:]\S*)?$/u.test(text))
    return checkLink(`https://${text}`);
  const checked = checkLink(text);
  return checked.ok ? ok(checked.value) : checked;
}

/** Links what is selected or the link at the cursor; where nothing is selected, `text` is written. */
export const setLink =
  (href: SafeLink, text: string): Command =>
  (state, dispatch) => {
    const here = linkAt(state) ?? state.selection;
    const { from, to } = here;
    const change = state.tr;
    if (from === to) change.insertText(text, from);
    const end = from === to ? from + text.length : to;
    change.removeMark(from, end, link).addMark(from, end, link.create({ href }));
    dispatch?.(change.removeStoredMark(link).scrollIntoView());
    return true;
  };

/** Leaves the text and takes the link away. */
export const removeLink: Command = (state, dispatch) => {
  const here = linkAt(state) ?? state.selection;
  dispatch?.(state.tr.removeMark(here.from, here.to, link));
  return true;
};
