/** One's own steps back and forth. */
import type { Command } from "prosemirror-state";
import { redoCommand, undoCommand } from "y-prosemirror";

/** Yjs throws where what stood beside the undone was deleted by others and collected since: that step cannot be taken. */
const unlessCollected =
  (command: Command): Command =>
  (...where) => {
    try {
      return command(...where);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return true;
    }
  };

/** Takes back one's own last step; does nothing where it cannot be taken back any more. */
export const undoStep = unlessCollected(undoCommand);

/** Takes again what was taken back; does nothing where it cannot be any more. */
export const redoStep = unlessCollected(redoCommand);
