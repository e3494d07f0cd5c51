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
export { type Completeness, completeness, essentialFields, isAnswered } from "./completeness.ts";
export {
  type ContactEntity,
  type ContactFieldDefinition,
  contactFields,
  contactVocabulary,
} from "./contact.ts";
export { type FieldClass, type FieldDefinition, type FieldGroup, fieldGroups } from "./field.ts";
export { type IdNumber, type IdNumberRefusal, readIdNumber } from "./id-number.ts";
export { ageOf, type Salutation, salutation, showName, surnameOf } from "./person.ts";
export { type PhoneNumber, phoneNumberSchema, readPhone, tailOf } from "./phone.ts";
export { profileValue, type Read } from "./read.ts";
export type { DayRefusal } from "./read-day.ts";
export { type FieldRefusal, readField } from "./read-field.ts";
export type { NumberRefusal } from "./read-number.ts";
export type { FieldShape, FieldUnit, ValueOfShape } from "./shape.ts";
export { educationLevels, incomeBands } from "./value-lists.ts";
export {
  type WishCriterion,
  wishCriteria,
} from "./wishes.ts";
