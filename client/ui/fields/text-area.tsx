import { onCleanup, onMount } from "solid-js";
import { Field, type FieldProps } from "./field.tsx";
import { useTooLong } from "./too-long.ts";

/**
 * Several lines of text, as the person typed or pasted them; the caller keeps and judges them. What
 * is longer than `maxLength` stays whole, is told of, and its form is not sent until it is shorter:
 * a browser's own limit would cut what is pasted without a word.
 */
export function TextArea(
  props: FieldProps & {
    readonly value: string;
    readonly onInput: (text: string) => void;
    readonly rows?: number | undefined;
    readonly maxLength?: number | undefined;
    readonly placeholder?: string | undefined;
  },
) {
  const sayTooLong = useTooLong();
  let area!: HTMLTextAreaElement;
  const isTooLong = () => props.maxLength !== undefined && props.value.length > props.maxLength;
  const reason = () =>
    isTooLong() ? sayTooLong(props.maxLength ?? 0, props.value.length) : props.reason;
  onMount(() => {
    const { form } = area;
    const guard = (event: SubmitEvent) => {
      if (!isTooLong()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      area.focus();
    };
    form?.addEventListener("submit", guard, { capture: true });
    onCleanup(() => form?.removeEventListener("submit", guard, { capture: true }));
  });
  return (
    <Field {...props} reason={reason()}>
      {(ties) => (
        <div class="control" classList={{ "control-refused": Boolean(reason()) }}>
          <textarea
            {...ties}
            ref={area}
            class="control-input"
            rows={props.rows ?? 3}
            placeholder={props.placeholder}
            value={props.value}
            onInput={(event) => props.onInput(event.currentTarget.value)}
          />
        </div>
      )}
    </Field>
  );
}
