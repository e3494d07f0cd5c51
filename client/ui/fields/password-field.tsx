import { createSignal, type JSX } from "solid-js";
import { IconButton } from "../actions/button.tsx";
import { IconEye, IconEyeOff } from "../icons.ts";
import { Field, type FieldProps } from "./field.tsx";

type PasswordFieldProps = FieldProps & {
  readonly value: string;
  readonly onInput: (text: string) => void;
  /** Whether it is one that exists or one being chosen: what a password keeper needs to know. */
  readonly autocomplete: "current-password" | "new-password";
  readonly showLabel: string;
  readonly hideLabel: string;
  readonly autofocus?: boolean | undefined;
  readonly enterkeyhint?: JSX.InputHTMLAttributes<HTMLInputElement>["enterkeyhint"];
};

/** A password, hidden unless the person wants to see what they type. */
export function PasswordField(props: PasswordFieldProps) {
  const [isShown, setShown] = createSignal(false);
  const begin = (input: HTMLInputElement) => {
    if (props.autofocus) queueMicrotask(() => input.focus());
  };
  return (
    <Field {...props}>
      {(ties) => (
        <div class="control" classList={{ "control-refused": Boolean(props.reason) }}>
          <input
            {...ties}
            ref={begin}
            class="control-input"
            type={isShown() ? "text" : "password"}
            autocomplete={props.autocomplete}
            autocapitalize="none"
            spellcheck={false}
            enterkeyhint={props.enterkeyhint ?? "go"}
            required={props.required ?? false}
            value={props.value}
            onInput={(event) => props.onInput(event.currentTarget.value)}
          />
          <IconButton
            small
            label={isShown() ? props.hideLabel : props.showLabel}
            aria-pressed={isShown()}
            onClick={() => setShown(!isShown())}
          >
            {isShown() ? <IconEyeOff /> : <IconEye />}
          </IconButton>
        </div>
      )}
    </Field>
  );
}
