import { Field, type FieldProps } from "./field.tsx";
import "./pin-field.css";

/** A PIN of so many digits; other characters are not taken, and the last digit says that it is whole. */
export function PinField(
  props: FieldProps & {
    readonly length: number;
    readonly value: string;
    readonly onInput: (digits: string) => void;
    readonly onWhole?: ((digits: string) => void) | undefined;
    readonly autofocus?: boolean | undefined;
  },
) {
  const take = (input: HTMLInputElement) => {
    const digits = input.value.normalize("NFKC").replaceAll(/\D/g, "").slice(0, props.length);
    input.value = digits;
    const wasWhole = props.value.length === props.length;
    props.onInput(digits);
    if (digits.length === props.length && !wasWhole) props.onWhole?.(digits);
  };
  const begin = (input: HTMLInputElement) => {
    if (props.autofocus) queueMicrotask(() => input.focus());
  };
  return (
    <Field {...props}>
      {(ties) => (
        <div class="control pin-field" classList={{ "control-refused": Boolean(props.reason) }}>
          <input
            {...ties}
            ref={begin}
            class="control-input"
            type="password"
            inputmode="numeric"
            // No password keeper: what it keeps lies on the disk.
            autocomplete="one-time-code"
            enterkeyhint="go"
            required={props.required ?? false}
            value={props.value}
            onInput={(event) => take(event.currentTarget)}
          />
        </div>
      )}
    </Field>
  );
}
