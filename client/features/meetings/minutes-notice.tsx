import { Show } from "solid-js";
import type { TextCopy } from "#client/documents";
import { followText, type OpenNote } from "#feature/notes";
import { plainTextOf } from "#shared/notes";
import { createNameCheck, NameNotice } from "./name-check.tsx";

/** Says above the minutes that a client stands in them by name; what is written is the writers' to change. */
export function MinutesNotice(props: { readonly note: OpenNote }) {
  return (
    <Show when={props.note.text.copy()} keyed>
      {(copy) => <Notice copy={copy} />}
    </Show>
  );
}

function Notice(props: { readonly copy: TextCopy }) {
  const text = followText(props.copy);
  return <NameNotice check={createNameCheck(() => plainTextOf(text()))} />;
}
