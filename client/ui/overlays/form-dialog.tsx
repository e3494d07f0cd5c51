import { createUniqueId, type JSX } from "solid-js";
import { Button } from "../actions/button.tsx";
import { Dialog } from "./dialog.tsx";

/** The words on the frame of a form. */
export interface FormDialogWords {
  readonly close: string;
  readonly cancel: string;
  /** What the form does when it is sent. */
  readonly submit: string;
}

/** A form in a dialog: its fields, a way out, and one primary button; Enter in a field sends it. */
export function FormDialog(props: {
  readonly title: string;
  readonly words: FormDialogWords;
  /** Whether it can be sent now. */
  readonly isReady?: boolean | undefined;
  readonly wide?: boolean | undefined;
  /** Buttons beside the one that sends it. */
  readonly extra?: JSX.Element;
  readonly formRef?: ((form: HTMLFormElement) => void) | undefined;
  readonly onClose: () => void;
  readonly onSubmit: () => void;
  readonly children: JSX.Element;
}) {
  const id = createUniqueId();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (props.isReady !== false) props.onSubmit();
  };
  return (
    <Dialog
      isOpen
      wide={props.wide}
      title={props.title}
      closeLabel={props.words.close}
      onClose={props.onClose}
      actions={
        <>
          {props.extra}
          <Button onClick={() => props.onClose()}>{props.words.cancel}</Button>
          <Button kind="primary" type="submit" form={id} disabled={props.isReady === false}>
            {props.words.submit}
          </Button>
        </>
      }
    >
      <form
        id={id}
        class="stack"
        ref={(form) => props.formRef?.(form)}
        onSubmit={submit}
        novalidate
      >
        {props.children}
      </form>
    </Dialog>
  );
}
