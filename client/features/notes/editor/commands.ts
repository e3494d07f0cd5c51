import { lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import type { Attrs, MarkType, NodeType, ResolvedPos } from "prosemirror-model";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import type { Command, EditorState, Transaction } from "prosemirror-state";
import { noteSchema } from "./schema.ts";

const { nodes, marks } = noteSchema;

/** What a line may be; it keeps whatever it stands in. */
const lines = {
  paragraph: { type: nodes.paragraph, attrs: {} },
  heading1: { type: nodes.heading, attrs: { level: 1 } },
  heading2: { type: nodes.heading, attrs: { level: 2 } },
  heading3: { type: nodes.heading, attrs: { level: 3 } },
} as const satisfies Readonly<Record<string, { readonly type: NodeType; readonly attrs: Attrs }>>;

/** What lines may stand in. */
const surroundings = ["bulletList", "orderedList", "checkItem", "quote"] as const;

type Line = keyof typeof lines;
type Surrounding = (typeof surroundings)[number];

/** The forms that lines can be given. */
export type Block = Line | Surrounding;

/** The looks of a stretch of text. */
export const emphases = ["strong", "em", "underline", "strike"] as const;
export type Emphasis = (typeof emphases)[number];

/** Whether the selection begins in a form. */
export function isIn(state: EditorState, block: Block): boolean {
  const { $from } = state.selection;
  if (isSurrounding(block)) return surroundingAt($from)?.block === block;
  const { type, attrs } = $from.parent;
  const wanted: { readonly type: NodeType; readonly attrs: Attrs } = lines[block];
  return type === wanted.type && attrs.level === wanted.attrs.level;
}

const isSurrounding = (block: Block): block is Surrounding =>
  surroundings.some((one) => one === block);

interface Found {
  readonly block: Surrounding;
  readonly depth: number;
}

/** The innermost item or quote around a place. */
function surroundingAt($from: ResolvedPos): Found | undefined {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { type } = $from.node(depth);
    if (type === nodes.blockquote) return { block: "quote", depth };
    if (type === nodes.check_item) return { block: "checkItem", depth };
    if (type !== nodes.list_item) continue;
    const isOrdered = $from.node(depth - 1).type === nodes.ordered_list;
    return { block: isOrdered ? "orderedList" : "bulletList", depth };
  }
  return undefined;
}

/** Gives the selected lines a form, or takes it away where they have it. */
export const toggleBlock =
  (block: Block): Command =>
  (state, dispatch, view) => {
    if (isSurrounding(block)) return toggleSurrounding(block)(state, dispatch, view);
    const { type, attrs } = lines[isIn(state, block) ? "paragraph" : block];
    return setBlockType(type, attrs)(state, dispatch, view);
  };

const toggleSurrounding =
  (block: Surrounding): Command =>
  (state, dispatch, view) => {
    const here = surroundingAt(state.selection.$from);
    if (here?.block === block) return takeAway(here)(state, dispatch, view);
    if (block === "quote") return wrapIn(nodes.blockquote)(state, dispatch, view);
    if (here && here.block !== "quote") return changeItems(here, block)(state, dispatch, view);
    const list = block === "orderedList" ? nodes.ordered_list : nodes.bullet_list;
    return wrapInList(list)(
      state,
      dispatch && ((change) => dispatch(setItems(change, itemOf(block)))),
    );
  };

const itemOf = (block: Exclude<Surrounding, "quote">): NodeType =>
  block === "checkItem" ? nodes.check_item : nodes.list_item;

const takeAway = ({ block, depth }: Found): Command =>
  block === "quote"
    ? lift
    : (state, dispatch) => liftListItem(state.selection.$from.node(depth).type)(state, dispatch);

/** Makes the items around the selection, and where needed their list, of another kind. */
const changeItems =
  ({ depth }: Found, block: Exclude<Surrounding, "quote">): Command =>
  (state, dispatch) => {
    const { $from } = state.selection;
    const change = state.tr;
    if (block !== "checkItem") {
      const list = block === "orderedList" ? nodes.ordered_list : nodes.bullet_list;
      change.setNodeMarkup($from.before(depth - 1), list);
    }
    dispatch?.(setItems(change, itemOf(block)));
    return true;
  };

/** Makes all items that the selection touches in its innermost list of one kind. */
function setItems(change: Transaction, item: NodeType): Transaction {
  const { $from, $to } = change.selection;
  const found = surroundingAt($from);
  if (!found) return change;
  const list = $from.node(found.depth - 1);
  const start = $from.start(found.depth - 1);
  const end = $to.pos;
  list.forEach((child, offset) => {
    const from = start + offset;
    const isTouched = from < end && from + child.nodeSize > $from.pos;
    if (isTouched && child.type !== item) change.setNodeMarkup(from, item);
  });
  return change;
}

/** Gives the selected text a look, or takes it away. */
export const toggleEmphasis = (emphasis: Emphasis): Command =>
  toggleMark(marks[emphasis], undefined, { removeWhenPresent: false });

/** Whether what is typed or selected has a look. */
export function hasMark({ selection, storedMarks, doc }: EditorState, type: MarkType): boolean {
  const { from, to, empty, $from } = selection;
  if (empty) return type.isInSet(storedMarks ?? $from.marks()) !== undefined;
  return doc.rangeHasMark(from, to, type);
}

/** Ticks or unticks the check item the cursor is in. */
export const toggleCheck: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const found = surroundingAt($from);
  if (found?.block !== "checkItem") return false;
  const checked = $from.node(found.depth).attrs.checked !== true;
  dispatch?.(state.tr.setNodeAttribute($from.before(found.depth), "checked", checked));
  return true;
};
