import { For, type JSX, Show } from "solid-js";
import { useI18n } from "#client/i18n";

/** A part of a paper under its own heading; the heading never stands alone at the end of a page. */
export function PrintPart(props: {
  readonly title?: string | undefined;
  readonly children: JSX.Element;
}) {
  return (
    <section class="print-part">
      <Show when={props.title}>
        <h2>{props.title}</h2>
      </Show>
      {props.children}
    </section>
  );
}

/** Numbered clauses; none is broken over two pages. */
export function PrintClauses(props: { readonly items: readonly JSX.Element[] }) {
  return (
    <ol class="print-clauses">
      <For each={props.items}>{(item) => <li>{item}</li>}</For>
    </ol>
  );
}

/** Empty lines to write on. */
export function PrintLines(props: { readonly count: number }) {
  return (
    <div class="print-lines" aria-hidden="true">
      <For each={Array.from({ length: props.count })}>{() => <div />}</For>
    </div>
  );
}

/** Places to sign, each with a line and a day; all of them stay together on one page. */
export function PrintSignatures(props: {
  readonly places: readonly {
    readonly title: string;
    /** What was signed on a screen, drawn on the line. */
    readonly signed?: JSX.Element;
    readonly day?: string | undefined;
  }[];
}) {
  const { t } = useI18n();
  return (
    <div class="print-signatures">
      <For each={props.places}>
        {(place) => (
          <div class="print-signature">
            <p>{place.title}</p>
            <div class="print-signature-line">{place.signed}</div>
            <p class="print-signature-day">
              {t("print.signedOn")}
              {place.day}
            </p>
          </div>
        )}
      </For>
    </div>
  );
}
