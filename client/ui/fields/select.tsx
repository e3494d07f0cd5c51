import { Index, Show } from "solid-js";
import { IconChevronDown } from "../icons.ts";
import { Field, type FieldProps } from "./field.tsx";

/** One thing that can be chosen: its stored value and the word for it. */
export type Option<Value extends string = string> = {
  readonly value: Value;
  readonly label: string;
};

/** The native list of choices; `empty` is the word for none chosen, without it one is always chosen. */
export function Select<Value extends string>(
  props: FieldProps & {
    readonly options: readonly Option<Value>[];
    readonly value: Value | undefined;
    readonly empty?: string | undefined;
    readonly disabled?: boolean | undefined;
    readonly onChange: (value: Value | undefined) => void;
  },
) {
  const choose = (text: string) =>
    props.onChange(props.options.find((option) => option.value === text)?.value);
  return (
    <Field {...props}>
      {(ties) => (
        <div
          class="control control-select"
          classList={{ "control-refused": Boolean(props.reason) }}
        >
          <select
            {...ties}
            class="control-input"
            required={props.required ?? false}
            disabled={props.disabled ?? false}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            <Show when={props.empty !== undefined}>
              <option value="" selected={props.value === undefined}>
                {props.empty}
              </option>
            </Show>
            {/* By place: news about the options move neither the focus nor an open list. */}
            <Index each={props.options}>
              {(option) => (
                <option value={option().value} selected={option().value === props.value}>
                  {option().label}
                </option>
              )}
            </Index>
          </select>
          <IconChevronDown class="control-icon" />
        </div>
      )}
    </Field>
  );
}
