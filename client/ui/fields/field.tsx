import { createEffect, createUniqueId, type JSX, Show } from "solid-js";

/** What every field has: its name, help, and the reason why what it holds is refused. */
export type FieldProps = {
  readonly label: string;
  readonly hint?: JSX.Element;
  /** Why the text is refused; shown at the field, the text stays. */
  readonly reason?: string | undefined;
  /** Draws no label, only says it; for fields whose place explains them. */
  readonly labelHidden?: boolean | undefined;
  readonly required?: boolean | undefined;
};

/** What ties a control to its label, hint and reason. */
export type FieldTies = {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": boolean;
};

/** Label above, control, then hint or reason; `children` receives the ties its control must carry. */
export function Field(props: FieldProps & { readonly children: (ties: FieldTies) => JSX.Element }) {
  const id = createUniqueId();
  const ties: FieldTies = {
    id,
    get "aria-describedby"() {
      if (props.reason) return `${id}-reason`;
      return props.hint ? `${id}-hint` : undefined;
    },
    get "aria-invalid"() {
      return Boolean(props.reason);
    },
  };
  return (
    <div class="field">
      <label class={props.labelHidden ? "visually-hidden" : "field-label"} for={id}>
        {props.label}
      </label>
      {props.children(ties)}
      <FieldReason id={`${id}-reason`} reason={props.reason} />
      <Show when={props.hint && !props.reason}>
        <p class="field-hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      </Show>
    </div>
  );
}

/** The reason at a field, said aloud when it appears. */
export function FieldReason(props: { readonly id: string; readonly reason: string | undefined }) {
  return (
    <div id={props.id} aria-live="polite">
      <Show when={props.reason}>
        <p class="field-reason">{props.reason}</p>
      </Show>
    </div>
  );
}

/** Why a whole form was not taken; it stands below the fields, so it comes into sight by itself. */
export function FormReason(props: { readonly id: string; readonly reason: string | undefined }) {
  let place!: HTMLDivElement;
  createEffect(() => {
    if (props.reason) place.scrollIntoView({ block: "nearest" });
  });
  return (
    <div ref={place}>
      <FieldReason {...props} />
    </div>
  );
}
