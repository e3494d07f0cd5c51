import { type JSX, Show, splitProps } from "solid-js";
import { Field, type FieldProps } from "./field.tsx";

type Native = Omit<
  JSX.InputHTMLAttributes<HTMLInputElement>,
  "onInput" | "value" | "required" | "prefix"
>;

/** Text of the form as the person typed it; the caller keeps it and judges it. */
export type TextFieldProps = FieldProps &
  Native & {
    readonly value: string;
    readonly onInput: (text: string) => void;
    /** A short unit after the text, as `cm` or `万元`. */
    readonly unit?: string | undefined;
  };

const own = [
  "label",
  "hint",
  "reason",
  "labelHidden",
  "required",
  "value",
  "onInput",
  "unit",
  "class",
] as const;

/** One line of text; all native attributes pass through. Data of other people: leave `autocomplete` off. */
export function TextField(props: TextFieldProps) {
  const [mine, rest] = splitProps(props, own);
  return (
    <Field {...mine}>
      {(ties) => (
        <div class="control" classList={{ "control-refused": Boolean(mine.reason) }}>
          <input
            autocomplete="off"
            {...rest}
            {...ties}
            class="control-input"
            value={mine.value}
            required={mine.required ?? false}
            onInput={(event) => mine.onInput(event.currentTarget.value)}
          />
          <Show when={mine.unit}>
            <span class="control-unit">{mine.unit}</span>
          </Show>
        </div>
      )}
    </Field>
  );
}
