/** Typed and not yet saved: a form asks before it is left, whichever way out somebody takes. */
export { InlineForm } from "./inline-form.tsx";
export { KeptForm } from "./kept-form.tsx";
export { createUnsaved, UnsavedQuestion } from "./unsaved.tsx";
