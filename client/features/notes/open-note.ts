import { type Accessor, createMemo, createSignal, onCleanup } from "solid-js";
import { type LiveDocument, type LiveText, useWork } from "#client/documents";
import { covers, type DocumentId } from "#shared/documents";
import { titleOf } from "#shared/notes";
import type { NoteEditorHandle } from "./editor/editor-handle.ts";
import type { Place } from "./editor/place.ts";
import { titleIn } from "./note-facts.ts";
import { readText } from "./read-note.ts";

/** A note while its page stands. */
export interface OpenNote {
  readonly note: DocumentId;
  readonly text: LiveText;
  /** The document that names the note. */
  readonly parent: LiveDocument;
  readonly title: Accessor<string>;
  /** The text holds something that this version does not know: it is only shown. */
  readonly isNewer: Accessor<boolean>;
  readonly foundNewer: () => void;
  /** Whether this person can write here, now and with this version. */
  readonly mayWrite: Accessor<boolean>;
  readonly mayName: Accessor<boolean>;
  /** The editor, while there is one. */
  readonly editor: Accessor<NoteEditorHandle | undefined>;
  readonly setEditor: (editor: NoteEditorHandle | undefined) => void;
  /** Where this person wrote when the editor closed under their hands, for the next one. */
  readonly place: { current?: Place | undefined };
  /** This person wrote something. */
  readonly written: () => void;
  /** Tells the list of notes the title, when this person changed the first line. */
  readonly sayTitle: () => void;
}

/** Opens a note for as long as the caller stands; its parent is the document that names it. */
export function openNote(parentId: DocumentId, note: DocumentId): OpenNote {
  const work = useWork();
  const parent = work.openDocument(parentId);
  const text = work.openText(note, parent.id);
  const [editor, setEditor] = createSignal<NoteEditorHandle>();
  const [newerIn, setNewerIn] = createSignal<unknown>();
  let isWritten = false;

  const mayName = () => parent.status() === "here" && covers(parent.access(), "note");
  const isNewer = () => newerIn() !== undefined && newerIn() === text.copy();
  const sayTitle = () => {
    const copy = text.copy();
    if (!isWritten || !copy || !mayName()) return;
    isWritten = false;
    const title = titleOf(readText(copy.body));
    if (title !== "" && title !== titleIn(parent.projection(), note))
      parent.append(note, { title });
  };
  onCleanup(() => {
    sayTitle();
    text.close();
    parent.close();
  });
  return {
    note,
    text,
    parent,
    title: createMemo(() => titleIn(parent.projection(), note)),
    isNewer,
    foundNewer: () => setNewerIn(text.copy()),
    mayWrite: () => text.access() === "write" && !isNewer(),
    mayName,
    editor,
    setEditor,
    place: {},
    written: () => {
      isWritten = true;
    },
    sayTitle,
  };
}
