import { onCleanup } from "solid-js";

const typing = "input, textarea, select, [contenteditable=true]";

/** Runs on Ctrl-Z or ⌘-Z outside of text, where it is the browser's own, while the caller stands. */
export function listenForUndo(undo: () => void): void {
  const onKeyDown = (event: KeyboardEvent) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === "z";
    if (!isUndo || document.activeElement?.matches(typing)) return;
    event.preventDefault();
    undo();
  };
  window.addEventListener("keydown", onKeyDown);
  onCleanup(() => window.removeEventListener("keydown", onKeyDown));
}
