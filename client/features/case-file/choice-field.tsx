import { createSignal, Show } from "solid-js";
import { ChoiceEditor } from "./choice-editor.tsx";
import type { ChoiceQuestion } from "./choice-question.ts";

/** A value chosen from a list, changed where it stands: a click or Enter opens the choices, Escape restores. */
export function ChoiceField(props: {
  readonly question: ChoiceQuestion;
  /** How the value reads; empty when there is none. */
  readonly shown: string;
  readonly placeholder: string;
  readonly onOpenChange: (isOpen: boolean) => void;
}) {
  const [isOpen, setOpen] = createSignal(false);
  let button: HTMLButtonElement | undefined;
  const turn = (open: boolean) => {
    setOpen(open);
    props.onOpenChange(open);
  };
  const close = (returnFocus: boolean) => {
    turn(false);
    if (returnFocus) button?.focus();
  };
  return (
    <Show
      when={isOpen()}
      fallback={
        <button
          type="button"
          ref={button}
          class="editable"
          classList={{ "editable-empty": props.shown === "" }}
          onClick={() => turn(true)}
        >
          <span class="visually-hidden">{`${props.question.label}: `}</span>
          {props.shown || props.placeholder}
        </button>
      }
    >
      <ChoiceEditor question={props.question} onClose={close} />
    </Show>
  );
}
