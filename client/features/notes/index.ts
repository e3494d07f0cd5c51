/** Notes: the prose of case notes and minutes. */
export { ClientNotes } from "./client-notes.tsx";
export { keyOf as keyOfNote, notesIn } from "./note-facts.ts";
export { fetchEditorAhead, NotePage } from "./note-page.tsx";
export { contentOf } from "./template-text.ts";
