import { Field, type FieldProps } from "./field.tsx";

/** Several lines of text, as the person typed or pasted them; the caller keeps and judges them. */
export function TextArea(
  props: FieldProps & {
    readonly value: string;
    readonly onInput: (text: string) => void;
    readonly rows?: number | undefined;
    readonly maxLength?: number | undefined;
    readonly placeholder?: string | undefined;
  },
) {
  return (
    <Field {...props}>
      {(ties) => (
        <div class="control" classList={{ "control-refused": Boolean(props.reason) }}>
          <textarea
            {...ties}
            class="control-input"
            rows={props.rows ?? 3}
            maxLength={props.maxLength}
            placeholder={props.placeholder}
            value={props.value}
            onInput={(event) => props.onInput(event.currentTarget.value)}
          />
        </div>
      )}
    </Field>
  );
}
