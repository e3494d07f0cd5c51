import { createContext, onCleanup, onMount, useContext } from "solid-js";
import { makeImeGuard } from "#client/ui";
import { assert } from "#shared/kernel";
import type { CommandBoard } from "./command-board.ts";
import type { CommandId } from "./command-list.ts";

const CommandsContext = createContext<CommandBoard>();

/** Gives the command board to the screens of somebody at work. */
export const CommandsProvider = CommandsContext.Provider;

/** The command board; only for screens behind sign-in. */
export function useCommands(): CommandBoard {
  const board = useContext(CommandsContext);
  assert(board, "a screen stands outside of CommandsProvider");
  return board;
}

/** Says that something can be done as long as the caller stands and it `isPossible`. */
export function useCommand(id: CommandId, run: () => void, isPossible?: () => boolean): void {
  const board = useCommands();
  // A screen that was left before it stood never says that it can do anything.
  onMount(() => onCleanup(board.offer(id, run, isPossible)));
}

const field =
  "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]:not([contenteditable=false])";

/** Whether the person is typing, or a dialog is open. */
const isTyping = (): boolean =>
  document.activeElement?.matches(field) === true ||
  document.querySelector("dialog[open]") !== null;

/** Listens to the keys of the window as long as the caller stands. */
export function listenForCommands(board: CommandBoard, hasSingleKeys: () => boolean): void {
  const ime = makeImeGuard();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (ime.isComposing(event)) return;
    const circumstances = { isTyping: isTyping(), hasSingleKeys: hasSingleKeys() };
    if (board.press(event, circumstances)) event.preventDefault();
  };
  window.addEventListener("keydown", onKeyDown);
  window.addEventListener("compositionend", ime.ended);
  onCleanup(() => {
    window.removeEventListener("keydown", onKeyDown);
    window.removeEventListener("compositionend", ime.ended);
  });
}
