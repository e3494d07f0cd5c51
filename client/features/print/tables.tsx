import { For, type JSX, Show } from "solid-js";

/** Names and values in two columns with hairlines; an absent value is a line to write on. */
export function PrintFacts(props: {
  readonly items: readonly {
    readonly term: string;
    readonly value?: JSX.Element;
    /** Takes the whole width. */
    readonly isWide?: boolean | undefined;
  }[];
}) {
  return (
    <dl class="print-facts">
      <For each={props.items}>
        {(item) => (
          <div classList={{ "print-wide": item.isWide === true }}>
            <dt>{item.term}</dt>
            <dd>{item.value}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}

/** A table with its head on every page; a row is never broken over two. */
export function PrintTable(props: {
  readonly columns: readonly {
    readonly title: string;
    /** Stands to the right, for money and counts. */
    readonly isNumber?: boolean | undefined;
    /** As narrow as what it holds. */
    readonly isNarrow?: boolean | undefined;
  }[];
  readonly rows: readonly (readonly JSX.Element[])[];
  /** The last row, as the sum. */
  readonly foot?: readonly JSX.Element[] | undefined;
}) {
  const looks = (at: number) => ({
    "print-number": props.columns[at]?.isNumber === true,
    "print-narrow": props.columns[at]?.isNarrow === true,
  });
  return (
    <table class="print-table">
      <thead>
        <tr>
          <For each={props.columns}>
            {(column, at) => (
              <th scope="col" classList={looks(at())}>
                {column.title}
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody>
        <For each={props.rows}>
          {(row) => (
            <tr>
              <For each={row}>{(cell, at) => <td classList={looks(at())}>{cell}</td>}</For>
            </tr>
          )}
        </For>
        <Show when={props.foot}>
          {(foot) => (
            <tr class="print-sum">
              <For each={foot()}>{(cell, at) => <td classList={looks(at())}>{cell}</td>}</For>
            </tr>
          )}
        </Show>
      </tbody>
    </table>
  );
}
