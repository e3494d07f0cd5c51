import { baseKeymap, chainCommands, setBlockType } from "prosemirror-commands";
import { keymap } from "prosemirror-keymap";
import type { NodeType } from "prosemirror-model";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import type { Command, Plugin } from "prosemirror-state";
import { redoCommand, undoCommand } from "y-prosemirror";
import { toggleBlock, toggleCheck, toggleEmphasis } from "./commands.ts";
import { noteSchema } from "./schema.ts";

const { nodes } = noteSchema;

const liftItem: Command = (state, dispatch) => ofItems(liftListItem)(state, dispatch);

/** What the keys do in a note; `leave` takes the focus to the toolbar. */
export const noteKeys = (leave: () => void): readonly Plugin[] => [
  keymap({
    "Mod-z": undoCommand,
    "Mod-y": redoCommand,
    "Shift-Mod-z": redoCommand,
    "Mod-b": toggleEmphasis("strong"),
    "Mod-i": toggleEmphasis("em"),
    "Mod-u": toggleEmphasis("underline"),
    "Shift-Mod-x": toggleEmphasis("strike"),
    "Mod-Alt-0": toggleBlock("paragraph"),
    "Mod-Alt-1": toggleBlock("heading1"),
    "Mod-Alt-2": toggleBlock("heading2"),
    "Mod-Alt-3": toggleBlock("heading3"),
    "Shift-Mod-7": toggleBlock("orderedList"),
    "Shift-Mod-8": toggleBlock("bulletList"),
    "Shift-Mod-9": toggleBlock("checkItem"),
    "Mod-Enter": toggleCheck,
    "Shift-Enter": breakLine,
    Enter: chainCommands(
      splitListItem(nodes.list_item),
      splitListItem(nodes.check_item, { checked: false }),
    ),
    Backspace: chainCommands(plainAtStart, liftAtStart),
    Tab: ofItems(sinkListItem),
    "Shift-Tab": liftItem,
    "Alt-F10": goTo(leave),
    Escape: goTo(leave),
  }),
  keymap(baseKeymap),
];

/** A command for items, whichever kind the cursor is in. */
function ofItems(command: (item: NodeType) => Command): Command {
  return chainCommands(command(nodes.list_item), command(nodes.check_item));
}

function goTo(leave: () => void): Command {
  return () => {
    leave();
    return true;
  };
}

function breakLine(...[state, dispatch]: Parameters<Command>): boolean {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
}

/** At its beginning a heading becomes a paragraph before anything is joined. */
function plainAtStart(...[state, dispatch]: Parameters<Command>): boolean {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.parent.type !== nodes.heading) return false;
  return setBlockType(nodes.paragraph)(state, dispatch);
}

/** At its beginning an item leaves its list before anything is joined. */
function liftAtStart(...[state, dispatch]: Parameters<Command>): boolean {
  const { $from, empty } = state.selection;
  const isFirst = empty && $from.parentOffset === 0 && $from.depth > 1 && $from.index(-1) === 0;
  return isFirst && liftItem(state, dispatch);
}
