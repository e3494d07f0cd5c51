import { useBeforeLeave } from "@solidjs/router";
import { createEffect, createUniqueId, type JSX, onCleanup, Show } from "solid-js";
import { IconButton } from "../actions/button.tsx";
import { IconClose } from "../icons.ts";

type DialogProps = {
  readonly isOpen: boolean;
  readonly title: string;
  readonly closeLabel: string;
  /** Asked by Escape, the close button and a press beside the dialog; the caller decides. */
  readonly onClose: () => void;
  readonly children: JSX.Element;
  /** The buttons; the primary one last. */
  readonly actions?: JSX.Element;
  readonly wide?: boolean | undefined;
};

/** The native modal dialog, a sheet on phones; Back closes it too; its children live only while it is open, and focus returns where it came from. */
export function Dialog(props: DialogProps) {
  return (
    <Show when={props.isOpen}>
      <OpenDialog {...props} />
    </Show>
  );
}

/** Where the work in a dialog begins; without one the browser decides. */
const firstField = ":is(input, select, textarea):not(:disabled)";

/** Those that are open, the topmost last. */
const openDialogs: string[] = [];

function OpenDialog(props: DialogProps) {
  const titleId = createUniqueId();
  const cameFrom = document.activeElement;
  let dialog!: HTMLDialogElement;
  let pressedBeside = false;
  let isLeaving = false;

  createEffect(() => {
    dialog.showModal();
    dialog.querySelector<HTMLElement>(firstField)?.focus();
  });
  onCleanup(() => {
    isLeaving = true;
    dialog.close();
    if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
  });

  // Back, as the browser or a phone has it, closes the topmost dialog and leaves what is beneath. One
  // that was opened by this very Back, to ask a question, is not meant.
  let isStanding = false;
  queueMicrotask(() => {
    isStanding = true;
  });
  openDialogs.push(titleId);
  onCleanup(() => openDialogs.splice(openDialogs.indexOf(titleId), 1));
  useBeforeLeave((event) => {
    const isMeant = isStanding && !isLeaving && openDialogs.at(-1) === titleId;
    if (typeof event.to !== "number" || !isMeant) return;
    event.preventDefault();
    props.onClose();
  });

  const ask = (event: Event) => {
    event.preventDefault();
    props.onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for it
    <dialog
      ref={dialog}
      class="dialog"
      classList={{ "dialog-wide": props.wide === true }}
      aria-labelledby={titleId}
      onCancel={ask}
      // A second Escape closes without asking: it stands again, so that the caller decides.
      onClose={() => {
        if (isLeaving) return;
        dialog.showModal();
        props.onClose();
      }}
      onPointerDown={(event) => {
        pressedBeside = event.target === dialog;
      }}
      onClick={(event) => {
        if (pressedBeside && event.target === dialog) props.onClose();
      }}
    >
      <div class="dialog-sheet">
        <header class="dialog-head">
          <h2 id={titleId}>{props.title}</h2>
          <IconButton small label={props.closeLabel} onClick={() => props.onClose()}>
            <IconClose />
          </IconButton>
        </header>
        <div class="dialog-body">{props.children}</div>
        <Show when={props.actions}>
          <footer class="dialog-actions">{props.actions}</footer>
        </Show>
      </div>
    </dialog>
  );
}
