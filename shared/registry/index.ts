/** The registry: who the agency serves, what is known of them, how they are reached. */
export {
  type AnswerSource,
  answerSources,
  readAnswerSource,
  saidByAbout,
} from "./answer-source.ts";
export {
  type ArchiveDecision,
  type ArchiveReason,
  archiveDecisionOf,
  archiveReasons,
  isArchived,
  obeyingHolds,
  type Retention,
  type RetentionClass,
  retentionClasses,
  retentionOf,
  saysHeld,
} from "./archive.ts";
export { contactPersonOf, type Referrer, referrerOf, referrerWord } from "./around.ts";
export {
  type CodedFieldName,
  type CodeOf,
  clientFields,
  consentOfField,
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
  type VerifiableClaim,
  verifiableClaims,
} from "./client-vocabulary.ts";
export { completeness, isAnswered } from "./completeness.ts";
export {
  type ContactEntity,
  type ContactFieldDefinition,
  contactFields,
  contactVocabulary,
} from "./contact.ts";
export { type CallsFrom, type ContactCaller, contactCaller, personTail } from "./contact-caller.ts";
export {
  type Exclusion,
  type ExclusionReason,
  exclusionAbout,
  exclusionReasons,
  exclusionsOf,
} from "./exclusions.ts";
export {
  type FieldClass,
  type FieldGroup,
  fieldGroups,
  type SensitiveGroup,
  sensitiveGroups,
} from "./field.ts";
export { isSettledElsewhere } from "./followers.ts";
export { type HaltWay, haltOf } from "./halts.ts";
export { type IdNumber, readIdNumber } from "./id-number.ts";
export {
  countedAgeOn,
  type LunarDay,
  lunarDayOf,
  nextLunarBirthday,
  type StarSign,
  starSignOf,
  type ZodiacAnimal,
  zodiacOf,
} from "./lunar.ts";
export { mergedInARing, mergedOf, standingFor } from "./merged.ts";
export {
  awaitsOwnConfirmation,
  type ConfirmationWay,
  confirmationWays,
} from "./own-confirmation.ts";
export type { BirthHint } from "./pasted/read-birth.ts";
export { readSelfDescription, type SelfDescription } from "./pasted/read-self-description.ts";
export { ageOf, type Salutation, salutation, surnameOf } from "./person.ts";
export {
  isOwnNumber,
  type PhoneNumber,
  phoneNumberSchema,
  readPhone,
  saysOnlyPhoneHash,
  tailOf,
} from "./phone.ts";
export { type Photo, photoAbout, photoEdges, photosOf, photoVocabulary } from "./photos.ts";
export { profileValue, type Read } from "./read.ts";
export { type FieldRefusal, readField } from "./read-field.ts";
export {
  aboutSearch,
  type Condition,
  type SavedSearch,
  type SearchTerms,
  searchesOf,
} from "./searches.ts";
export type { FieldShape, FieldUnit } from "./shape.ts";
export { weChatForm } from "./shape.ts";
export {
  compareCards,
  compareContacts,
  type ReachTakenOver,
  type TakenOver,
} from "./taken-over.ts";
export { educationLevels, incomeBands } from "./value-lists.ts";
export {
  type StatedWish,
  type WishCriterion,
  type WishImportance,
  type WishValue,
  wishCriteria,
  wishesOf,
  wishImportances,
  wishValueOf,
} from "./wishes.ts";
