import { Index, Show } from "solid-js";

/** Grey lines for the moment before local data answers; silent for people who hear the page. */
export function Skeleton(props: { readonly lines: number }) {
  return (
    <div class="skeleton" aria-hidden="true">
      <Index each={Array.from({ length: props.lines })}>
        {() => <span class="skeleton-line" />}
      </Index>
    </div>
  );
}

/** How far something long has come: `done` of `total`, or only that it runs when `total` is not known. */
export function Progress(props: {
  readonly label: string;
  readonly done: number;
  readonly total?: number | undefined;
}) {
  return (
    <Show when={props.total} fallback={<progress class="progress" aria-label={props.label} />}>
      {(total) => (
        <progress class="progress" aria-label={props.label} max={total()} value={props.done} />
      )}
    </Show>
  );
}
