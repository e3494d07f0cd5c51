import { baseKeymap, chainCommands } from "prosemirror-commands";
import { keymap } from "prosemirror-keymap";
import type { Command, Plugin } from "prosemirror-state";
import {
  lowerAtStart,
  lowerEmpty,
  moveIn,
  moveOut,
  splitLine,
  toggleCheck,
  toggleEmphasis,
  toggleForm,
} from "./commands.ts";
import { noteSchema } from "./schema.ts";
import { redoStep, undoStep } from "./steps.ts";

const { nodes } = noteSchema;

/** What the keys do in a note; `leave` takes the focus to the toolbar. */
export const noteKeys = (leave: () => void): readonly Plugin[] => [
  keymap({
    "Mod-z": undoStep,
    "Mod-y": redoStep,
    "Shift-Mod-z": redoStep,
    "Mod-b": toggleEmphasis("strong"),
    "Mod-i": toggleEmphasis("em"),
    "Mod-u": toggleEmphasis("underline"),
    "Shift-Mod-x": toggleEmphasis("strike"),
    "Mod-Alt-0": toggleForm("paragraph"),
    "Mod-Alt-1": toggleForm("heading1"),
    "Mod-Alt-2": toggleForm("heading2"),
    "Mod-Alt-3": toggleForm("heading3"),
    "Shift-Mod-7": toggleForm("numbered"),
    "Shift-Mod-8": toggleForm("bullet"),
    "Shift-Mod-9": toggleForm("check"),
    "Mod-Enter": toggleCheck,
    "Shift-Enter": breakLine,
    Enter: chainCommands(lowerEmpty, splitLine),
    Backspace: lowerAtStart,
    Tab: moveIn,
    "Shift-Tab": moveOut,
    "Alt-F10": goTo(leave),
    Escape: goTo(leave),
  }),
  keymap(baseKeymap),
];

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
