/** What of this device the relay has: the word for it, what it means, and what is not sent. */

export { useDocumentNames } from "./document-names.ts";
export { DocumentSaveMark } from "./document-save-mark.tsx";
export { useRescueContent, useRescueFile } from "./rescue-file.ts";
export { SyncFigures, SyncIcon, useSyncWord } from "./sync-state.tsx";
export { UnsentList } from "./unsent-list.tsx";
