/** Notes: what the prose of the agency may hold, and what is said of it elsewhere. */
export {
  attributesOf,
  indentAtMost,
  isItem,
  type LineForm,
  type LineLook,
  lookOf,
  numbersOf,
  rankOf,
} from "./line.ts";
export { checkLink, type LinkRefusal, type SafeLink } from "./link.ts";
export type { NoteJson, NoteMarkJson } from "./note-json.ts";
export { plainTextOf, titleOf } from "./plain-text.ts";
export {
  attributeFlaw,
  type NoteAttributes,
  noteMarkOf,
  noteMarks,
  noteNodeOf,
  noteNodes,
  noteSchemaVersion,
} from "./schema.ts";
export { type NoteTemplate, noteTemplates } from "./templates.ts";
export { noteVocabulary } from "./vocabulary.ts";
