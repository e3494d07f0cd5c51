/** Event evenings: who comes, who may not meet there, what each chose, and whom that pairs. */
export {
  aboutChoices,
  aboutEvening,
  aboutGuest,
  type Choices,
  type Evening,
  type Guest,
  readChoices,
  readEvenings,
  type SeatSex,
} from "./evening.ts";
export { type Couple, pairGuests } from "./pairing.ts";
export {
  freeTag,
  type Invitation,
  invitationOf,
  isSeated,
  type KnownPeople,
  mayPair,
  ofUnknownSex,
  seatedApart,
  tagClashes,
  takenSeats,
} from "./seating.ts";
export {
  choiceVocabulary,
  eveningVocabulary,
  type GuestReply,
  namedAtMost,
} from "./vocabulary.ts";
