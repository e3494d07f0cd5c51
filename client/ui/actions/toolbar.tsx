import type { JSX } from "solid-js";

/** A named row of controls above what they act on; wraps on narrow screens. */
export function Toolbar(props: { readonly label: string; readonly children: JSX.Element }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form
    <div class="toolbar" role="group" aria-label={props.label}>
      {props.children}
    </div>
  );
}
