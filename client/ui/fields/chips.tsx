import { createUniqueId, type JSX } from "solid-js";
import { KeptFor } from "../lists/kept-for.tsx";
import type { Option } from "./select.tsx";

type ChipsProps<Value extends string> = {
  readonly label: string;
  readonly labelHidden?: boolean | undefined;
  readonly options: readonly Option<Value>[];
};

function ChipGroup(props: {
  readonly label: string;
  readonly labelHidden?: boolean | undefined;
  readonly children: JSX.Element;
}) {
  return (
    <fieldset class="chips">
      <legend class={props.labelHidden ? "visually-hidden" : "chips-legend"}>{props.label}</legend>
      <div class="chips-row">{props.children}</div>
    </fieldset>
  );
}

/** One of a few choices, all in sight: radio buttons drawn as chips, arrows move. */
export function ChoiceChips<Value extends string>(
  props: ChipsProps<Value> & {
    readonly value: Value | undefined;
    readonly onChange: (value: Value) => void;
  },
) {
  const name = createUniqueId();
  return (
    <ChipGroup label={props.label} labelHidden={props.labelHidden}>
      <KeptFor each={props.options} by={({ value }) => value}>
        {(option) => (
          <label class="chip">
            <input
              class="visually-hidden"
              type="radio"
              name={name}
              value={option().value}
              checked={option().value === props.value}
              onChange={() => props.onChange(option().value)}
            />
            <span class="chip-face">{option().label}</span>
          </label>
        )}
      </KeptFor>
    </ChipGroup>
  );
}

/** Any of a few choices: check boxes drawn as chips, Space switches. */
export function FilterChips<Value extends string>(
  props: ChipsProps<Value> & {
    readonly values: readonly Value[];
    readonly onChange: (values: readonly Value[]) => void;
  },
) {
  const toggled = (value: Value) =>
    props.values.includes(value)
      ? props.values.filter((each) => each !== value)
      : [...props.values, value];
  return (
    <ChipGroup label={props.label} labelHidden={props.labelHidden}>
      <KeptFor each={props.options} by={({ value }) => value}>
        {(option) => (
          <label class="chip">
            <input
              class="visually-hidden"
              type="checkbox"
              checked={props.values.includes(option().value)}
              onChange={() => props.onChange(toggled(option().value))}
            />
            <span class="chip-face">{option().label}</span>
          </label>
        )}
      </KeptFor>
    </ChipGroup>
  );
}
