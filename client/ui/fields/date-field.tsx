import { createEffect, createSignal, on } from "solid-js";
import { IconButton } from "../actions/button.tsx";
import { IconCalendar } from "../icons.ts";
import { makeImeGuard } from "./composing.ts";
import { Field, type FieldProps } from "./field.tsx";
import type { Reading } from "./reading.ts";

type DateFieldProps = FieldProps & {
  /** The date as it reads on the screen; empty when there is none. */
  readonly value: string;
  /** Reads any way of writing a date, also the picker's `yyyy-mm-dd`. */
  readonly parse: (text: string) => Reading<string>;
  /** Receives what `parse` made of the text, or an empty text when the field was emptied. */
  readonly onCommit: (value: string) => void;
  /** What the button that opens the native picker is called. */
  readonly pickLabel: string;
  readonly placeholder?: string | undefined;
};

/** A date one types in any way or picks; read on Enter and on leaving, refused text stays with its reason. */
export function DateField(props: DateFieldProps) {
  const [text, setText] = createSignal(props.value);
  const [refusal, setRefusal] = createSignal<string>();
  const ime = makeImeGuard();
  let picker!: HTMLInputElement;
  createEffect(on(() => props.value, setText, { defer: true }));

  const commit = (typed: string) => {
    setText(typed);
    if (typed.trim() === props.value) return setRefusal(undefined);
    const reading: Reading<string> =
      typed.trim() === "" ? { ok: true, value: "" } : props.parse(typed.trim());
    setRefusal(reading.ok ? undefined : reading.reason);
    if (!reading.ok) return;
    setText(reading.value);
    props.onCommit(reading.value);
  };

  return (
    <Field {...props} reason={refusal() ?? props.reason}>
      {(ties) => (
        <div class="control" classList={{ "control-refused": ties["aria-invalid"] }}>
          <input
            {...ties}
            class="control-input"
            autocomplete="off"
            placeholder={props.placeholder}
            required={props.required ?? false}
            value={text()}
            onInput={(event) => setText(event.currentTarget.value)}
            onBlur={() => commit(text())}
            onCompositionEnd={ime.ended}
            onKeyDown={(event) => {
              if (event.key === "Enter" && !ime.isComposing(event)) commit(text());
            }}
          />
          <input
            ref={picker}
            class="date-picker"
            type="date"
            tabindex={-1}
            aria-label={props.pickLabel}
            onInput={(event) => event.currentTarget.value && commit(event.currentTarget.value)}
          />
          <IconButton small label={props.pickLabel} onClick={() => picker.showPicker()}>
            <IconCalendar />
          </IconButton>
        </div>
      )}
    </Field>
  );
}
