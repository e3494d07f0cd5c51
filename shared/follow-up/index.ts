/** Follow-up: how two people get on after they met, when to ask them, and what their answers change. */
export { type Anchor, type CadenceStep, cadenceAfter } from "./cadence.ts";
export { type DueFollowUp, dueFollowUps, overdueOf } from "./due.ts";
export { type FollowUp, followUpsOf } from "./follow-ups.ts";
export { anchorsOf, type Pair, pairOf, type Refusal } from "./pair.ts";
export {
  isExclusive,
  isOver,
  type Relation,
  type RelationStage,
  type RelationWitness,
  readRelation,
  relationOf,
  relationStages,
  relationVocabulary,
  relationWitnesses,
} from "./relation.ts";
export {
  type FollowUpOutcome,
  followUpOutcomes,
  followUpVocabulary,
  type HelpKind,
  helpKinds,
} from "./vocabulary.ts";
export { type Refused, suggestWishEdits, type Wish, type WishEdit } from "./wish-edits.ts";
export { type WishChange, wishHistory } from "./wish-history.ts";
