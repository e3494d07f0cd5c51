import type { Command, EditorState } from "prosemirror-state";
import type { Component } from "solid-js";

import type { LineForm } from "#shared/notes";
import { type Emphasis, hasMark, isIn, toggleEmphasis, toggleForm } from "./commands.ts";
import * as icons from "./icons.ts";
import { noteSchema } from "./schema.ts";
import { redoStep, undoStep } from "./steps.ts";

/** What the tools of the toolbar are called in the dictionaries. */
export type ToolName = Exclude<LineForm, "paragraph"> | Emphasis | "undo" | "redo";

/** One tool of the toolbar. */
export interface Tool {
  readonly name: ToolName;
  readonly icon: Component;
  readonly command: Command;
  /** As the browser names it to those who hear the page. */
  readonly keys: string;
  /** Whether it is on where the cursor is; undefined for what is done and not on. */
  readonly isOn?: (state: EditorState) => boolean;
}

const form = (name: Exclude<LineForm, "paragraph">, icon: Component, keys: string): Tool => ({
  name,
  icon,
  keys,
  command: toggleForm(name),
  isOn: (state) => isIn(state, name),
});

const emphasis = (name: Emphasis, icon: Component, keys: string): Tool => ({
  name,
  icon,
  keys,
  command: toggleEmphasis(name),
  isOn: (state) => hasMark(state, noteSchema.marks[name]),
});

/** The tools in their order, in groups. */
export const toolGroups: readonly (readonly Tool[])[] = [
  [
    { name: "undo", icon: icons.IconUndo, keys: "Control+Z", command: undoStep },
    { name: "redo", icon: icons.IconRedo, keys: "Control+Y", command: redoStep },
  ],
  [
    form("heading1", icons.IconHeading1, "Control+Alt+1"),
    form("heading2", icons.IconHeading2, "Control+Alt+2"),
    form("heading3", icons.IconHeading3, "Control+Alt+3"),
  ],
  [
    form("bullet", icons.IconList, "Control+Shift+8"),
    form("numbered", icons.IconOrdered, "Control+Shift+7"),
    form("check", icons.IconChecks, "Control+Shift+9"),
    form("quote", icons.IconQuote, ""),
  ],
  [
    emphasis("strong", icons.IconStrong, "Control+B"),
    emphasis("em", icons.IconEmphasis, "Control+I"),
    emphasis("underline", icons.IconUnderline, "Control+U"),
    emphasis("strike", icons.IconStrike, "Control+Shift+X"),
  ],
];
