import { createContext, onCleanup, useContext } from "solid-js";
import type { Shortcut, Shortcuts } from "./shortcuts.ts";

const ShortcutsContext = createContext<Shortcuts>();

/** Gives the screens inside a place for their single keys. */
export const ShortcutsProvider = ShortcutsContext.Provider;

/** Does something on a single key while this screen stands; listed in the help sheet. `label` may be a getter. */
export function useShortcut(shortcut: Shortcut): void {
  const shortcuts = useContext(ShortcutsContext);
  if (shortcuts) onCleanup(shortcuts.add(shortcut));
}

/** Whether the person is typing, or a dialog is open: then single keys mean letters. */
function isTyping(focused: Element | null): boolean {
  const typing =
    "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]";
  return focused?.matches(typing) === true || document.querySelector("dialog[open]") !== null;
}

/** Listens to the window for single keys as long as the caller stands. */
export function listenForShortcuts(shortcuts: Shortcuts): void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (isTyping(document.activeElement)) return;
    if (shortcuts.press(event)) event.preventDefault();
  };
  window.addEventListener("keydown", onKeyDown);
  onCleanup(() => window.removeEventListener("keydown", onKeyDown));
}
