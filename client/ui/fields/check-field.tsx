import type { JSX } from "solid-js";

/** One yes or no with its sentence. */
export function CheckField(props: {
  readonly label: JSX.Element;
  readonly isChecked: boolean;
  readonly disabled?: boolean | undefined;
  readonly onChange: (isChecked: boolean) => void;
}) {
  return (
    <label class="check-field">
      <input
        type="checkbox"
        class="check-box"
        checked={props.isChecked}
        disabled={props.disabled ?? false}
        onChange={(event) => {
          const box = event.currentTarget;
          props.onChange(box.checked);
          // It shows what stands: whoever asks before taking it may be told no.
          box.checked = props.isChecked;
        }}
      />
      <span>{props.label}</span>
    </label>
  );
}
