/** Follow-up: how two people get on after they met, when to ask them, and what their answers change. */
export { type DueFollowUp, dueFollowUps, overdueOf } from "./due.ts";
export {
  type DoublePromise,
  doublePromises,
  type Promised,
  promisedElsewhere,
  type StandingPair,
} from "./exclusive.ts";
export { type FollowUp, followUpsOf } from "./follow-ups.ts";
export { anchorsOf, type Pair, pairOf } from "./pair.ts";
export {
  isExclusive,
  type RelationStage,
  type RelationWitness,
  readRelation,
  relationOf,
  relationStages,
  relationVocabulary,
  relationWitnesses,
  saysRelation,
} from "./relation.ts";
export {
  type FollowUpOutcome,
  followUpOutcomes,
  followUpVocabulary,
  type HelpKind,
  helpKinds,
} from "./vocabulary.ts";
export { type Refused, suggestWishEdits, type Wish, type WishEdit } from "./wish-edits.ts";
export { wishHistory } from "./wish-history.ts";
