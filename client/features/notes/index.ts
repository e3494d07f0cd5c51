/** Notes: the prose of case notes and minutes. */
export { ClientNotes } from "./client-notes.tsx";
export { followText } from "./follow-text.ts";
export { keyOf as keyOfNote, noteOf, notesIn } from "./note-facts.ts";
export { NotePage } from "./note-page.tsx";
export { fetchEditorAhead, NoteSheet, shownStatus } from "./note-sheet.tsx";
export { type OpenNote, openNote } from "./open-note.ts";
export { Prose } from "./prose.tsx";
export { contentOf } from "./template-text.ts";
