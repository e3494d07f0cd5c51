/** Casework: the way of a client through the agency, and what is said on it. */
export { agreementVocabulary, consentPurposes } from "./agreement.ts";
export { assessmentVocabulary } from "./assessment.ts";
export {
  type AppointmentPurpose,
  type AppointmentState,
  appointmentPurposes,
  appointmentStates,
  calendarVocabulary,
  type OverrideReason,
  overrideReasons,
  type ReceptionItem,
  receptionItems,
  type WaitingEnd,
  waitingEnds,
} from "./calendar.ts";
export { caseVocabulary } from "./case-file.ts";
export { deskVocabulary } from "./desk.ts";
export { incidentVocabulary } from "./incident.ts";
export { introductionVocabulary } from "./introduction.ts";
export {
  firstContactDueMs,
  journeyVocabulary,
  type Moved,
  readMoved,
  stageOf,
} from "./journey.ts";
export { type MissingThing, missingFor } from "./missing.ts";
export {
  checkMove,
  type Move,
  type MoveExplanation,
  type MoveReason,
  moveReasons,
  moves,
  movesFrom,
  nextStep,
} from "./moves.ts";
export { type Stage, stages } from "./stages.ts";
export { type ClientSummary, summarize } from "./summary.ts";
export { type TimelineEntry, timelineOf } from "./timeline.ts";

export {
  explainedThings,
  visitsVocabulary,
} from "./visits.ts";
