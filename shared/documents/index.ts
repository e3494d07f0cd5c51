/** Documents and the facts in them: what is stored, what it says, and who may read and say it. */
export { checkFact, type FactRefusal } from "./check-fact.ts";
export { isLoud } from "./clashes.ts";
export {
  causeSince,
  causesSince,
  type EpochBegun,
  type EpochCause,
  epochCauses,
  isEpochCause,
  restoredEpoch,
} from "./epochs.ts";
export {
  currentVersion,
  entityTypeOf,
  type Fact,
  type FactId,
  factBytesAtMost,
  factIdSchema,
  runOf,
} from "./fact.ts";
export {
  appendFacts,
  factsAmong,
  factsRoot,
  observeFacts,
  readFacts,
} from "./fact-array.ts";
export {
  type Answering,
  type IncidentStanding,
  incidentStanding,
  relationsToIncident,
} from "./incident-standing.ts";
export {
  type DocumentKind,
  documentKinds,
  type FactKind,
  holdsFacts,
  kindsOfAClient,
} from "./kinds.ts";
export {
  clientsOf,
  type DocumentId,
  type DocumentName,
  holdsText,
  idOf,
  introductionOf,
  nameOf,
  type ParsedName,
  parseName,
  splitName,
} from "./names.ts";
export {
  type Access,
  accessOfNote,
  accessTo,
  covers,
  coversPictures,
  mayHaveNotes,
  type Relation,
} from "./permissions.ts";
export {
  type Clash,
  createProjection,
  type FieldState,
  type Projection,
  type Statement,
} from "./projection.ts";
export { appendToBody, bodyOf, bodyRoot, readBody } from "./text-body.ts";
export { vocabularyOf } from "./vocabularies.ts";
export { whenArchived } from "./when-archived.ts";
