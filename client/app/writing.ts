import { type Accessor, createSignal, onCleanup } from "solid-js";
import { useRefusedTexts } from "#client/ui";

const fields = "input, textarea, select, [contenteditable=true]";

/** Whether somebody is in the middle of writing: a field has the cursor, a sheet is open, a refused text waits. */
export function useWriting(): Accessor<boolean> {
  const texts = useRefusedTexts();
  const [isInField, setInField] = createSignal(isFieldFocused());
  // A press moves the focus in two steps; what counts is where it comes to rest.
  const look = () => queueMicrotask(() => setInField(isFieldFocused()));
  const events = ["focusin", "focusout", "close", "cancel"] as const;
  for (const event of events) document.addEventListener(event, look, true);
  onCleanup(() => {
    for (const event of events) document.removeEventListener(event, look, true);
  });
  return () => isInField() || (texts?.count() ?? 0) > 0;
}

const isFieldFocused = (): boolean =>
  document.activeElement?.matches(fields) === true ||
  document.querySelector("dialog[open]") !== null;
