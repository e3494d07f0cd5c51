import { IconSearch } from "../icons.ts";

/** Search as one types; Escape empties it. */
export function SearchField(props: {
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
  readonly placeholder?: string | undefined;
  readonly ref?: ((input: HTMLInputElement) => void) | undefined;
}) {
  return (
    <label class="search-field control">
      <span class="visually-hidden">{props.label}</span>
      <IconSearch class="control-icon" />
      <input
        ref={(input) => props.ref?.(input)}
        class="control-input"
        type="search"
        enterkeyhint="search"
        autocomplete="off"
        placeholder={props.placeholder}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || event.isComposing || props.value === "") return;
          event.preventDefault();
          event.stopPropagation();
          props.onInput("");
        }}
      />
    </label>
  );
}
