/** How a client's card reads on the screen: its fields, their words, and why a text is refused. */
export {
  type CardField,
  codesOfShape,
  contactField,
  declinedAbout,
  keyOf,
  mayBeDeclined,
  profileField,
} from "./card-field.ts";
export { codesOf, useCardWords } from "./card-words.ts";
export { dayOf } from "./day.ts";
export { isFormOfAddress, sexOfAddress } from "./form-of-address.ts";
export { useNotWritten } from "./not-written.ts";
