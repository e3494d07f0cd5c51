/** The registry: who the agency serves, what is known of them, how they are reached. */
export {
  type CodedFieldName,
  type CodeOf,
  clientFields,
  type FieldName,
  fieldNames,
  isFieldName,
  type ValueOf,
} from "./client.ts";
export {
  type ClientTag,
  clientTags,
  clientVocabulary,
  type PhoneSlot,
  phoneSlots,
  verifiableClaims,
} from "./client-vocabulary.ts";
export { isAnswered } from "./completeness.ts";
export {
  type ContactEntity,
  contactFields,
  contactVocabulary,
} from "./contact.ts";
export { type FieldClass, type FieldGroup, fieldGroups } from "./field.ts";

export { ageOf, type Salutation, salutation, surnameOf } from "./person.ts";
export { phoneNumberSchema, tailOf } from "./phone.ts";
export { type Photo, photoAbout, photoEdges, photosOf } from "./photos.ts";
export { profileValue, type Read } from "./read.ts";

export { type FieldRefusal, readField } from "./read-field.ts";

export type { FieldShape, FieldUnit } from "./shape.ts";
export { educationLevels, incomeBands } from "./value-lists.ts";
export {
  type WishCriterion,
  wishCriteria,
} from "./wishes.ts";
