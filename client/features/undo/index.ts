/** Undo with a sentence: what was written here can be taken back while nobody said anything newer. */
export type { Deed, Written } from "./deed.ts";
export { UndoProvider, useUndo } from "./undo-provider.tsx";
