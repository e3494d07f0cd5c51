import type { JSX } from "solid-js";
import { Button } from "../actions/button.tsx";
import { Dialog } from "./dialog.tsx";

/** Asks before something that cannot be taken back; focus begins on the way out. */
export function ConfirmDialog(props: {
  readonly isOpen: boolean;
  readonly title: string;
  /** One sentence: what will happen. */
  readonly children: JSX.Element;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly danger?: boolean | undefined;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}) {
  return (
    <Dialog
      isOpen={props.isOpen}
      title={props.title}
      closeLabel={props.cancelLabel}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button autofocus onClick={() => props.onClose()}>
            {props.cancelLabel}
          </Button>
          <Button
            kind={props.danger ? "danger" : "primary"}
            onClick={() => {
              props.onClose();
              props.onConfirm();
            }}
          >
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      <p>{props.children}</p>
    </Dialog>
  );
}
