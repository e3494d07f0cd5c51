import { type Accessor, createSignal, onCleanup } from "solid-js";
import type { TextCopy } from "#client/documents";
import type { NoteJson } from "#shared/notes";
import { readText } from "./read-note.ts";

/** What a co-edited text says, read again whenever anybody changes it, while the caller stands. */
export function followText({ body }: Pick<TextCopy, "body">): Accessor<NoteJson> {
  const [note, setNote] = createSignal(readText(body));
  const changed = () => setNote((before) => keepParts(before, readText(body)));
  body.observeDeep(changed);
  onCleanup(() => body.unobserveDeep(changed));
  return note;
}

/** Parts that say the same stay the same, so that what is drawn of them stays, and what is selected. */
function keepParts(before: NoteJson, after: NoteJson): NoteJson {
  const old = new Map((before.content ?? []).map((part) => [JSON.stringify(part), part]));
  const content = (after.content ?? []).map((part) => {
    const text = JSON.stringify(part);
    const kept = old.get(text);
    // Two lines may say the same; each is one of its own.
    old.delete(text);
    return kept ?? part;
  });
  return { ...after, content };
}
