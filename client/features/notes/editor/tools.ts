import type { Command, EditorState } from "prosemirror-state";
import type { Component } from "solid-js";

import {
  type Block,
  type Emphasis,
  hasMark,
  isIn,
  toggleBlock,
  toggleEmphasis,
} from "./commands.ts";
import * as icons from "./icons.ts";
import { noteSchema } from "./schema.ts";
import { redoStep, undoStep } from "./steps.ts";

/** What the tools of the toolbar are called in the dictionaries. */
export type ToolName = Exclude<Block, "paragraph"> | Emphasis | "undo" | "redo";

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

const block = (name: Exclude<Block, "paragraph">, icon: Component, keys: string): Tool => ({
  name,
  icon,
  keys,
  command: toggleBlock(name),
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
    block("heading1", icons.IconHeading1, "Control+Alt+1"),
    block("heading2", icons.IconHeading2, "Control+Alt+2"),
    block("heading3", icons.IconHeading3, "Control+Alt+3"),
  ],
  [
    block("bulletList", icons.IconList, "Control+Shift+8"),
    block("orderedList", icons.IconOrdered, "Control+Shift+7"),
    block("checkItem", icons.IconChecks, "Control+Shift+9"),
    block("quote", icons.IconQuote, ""),
  ],
  [
    emphasis("strong", icons.IconStrong, "Control+B"),
    emphasis("em", icons.IconEmphasis, "Control+I"),
    emphasis("underline", icons.IconUnderline, "Control+U"),
    emphasis("strike", icons.IconStrike, "Control+Shift+X"),
  ],
];
