/** The sign of the app without words: a magpie's bridge, one arc joining two points. */
export function Mark(props: { readonly size?: "small" | "large" | undefined }) {
  return (
    <svg class={`mark mark-${props.size ?? "small"}`} viewBox="0 0 64 64" aria-hidden="true">
      <path class="mark-arc" d="M13 44C18 14 46 14 51 44" />
      <circle class="mark-point" cx="13" cy="44" r="6" />
      <circle class="mark-point mark-point-white" cx="51" cy="44" r="6" />
    </svg>
  );
}
