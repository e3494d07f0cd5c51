/** Casework: the way of a client through the agency, and what is said on it. */
export { agreementVocabulary, type ConsentPurpose } from "./agreement.ts";
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
export { caseVocabulary, type VerificationWay, verificationWays } from "./case-file.ts";
export {
  type ClosingCause,
  type ClosingOutcome,
  closingCauses,
  closingOutcomes,
  type SurveySkip,
  surveySkippedSchema,
  surveySkips,
} from "./closing-words.ts";
export {
  type CallEntry,
  type DoNotContact,
  doNotContactOf,
  type Explained,
  explainedTo,
  isSpokenSince,
  type LogEntry,
  logOf,
  nextContactOn,
  toAnswer,
  type VisitEntry,
} from "./communications.ts";
export {
  type ConsentKey,
  type ConsentState,
  consentState,
  consentTextVersion,
  markedState,
  photoConsent,
  photoRecipientOf,
  servicePurposes,
} from "./consents.ts";
export { deskVocabulary } from "./desk.ts";
export { incidentVocabulary } from "./incident.ts";
export {
  type Advice,
  type Attendance,
  advices,
  attendances,
  type FeedbackReason,
  type FeedbackVerdict,
  feedbackReasons,
  feedbackVerdicts,
  type Help,
  helps,
  type IntroductionOutcome,
  introductionOutcomes,
  introductionVocabulary,
  type MistakeMeasure,
  mistakeMeasures,
  type Observation,
  observations,
  type ProposalAnswer,
  proposalAnswers,
  type Safety,
  type ShowingWay,
  safeties,
  showingWays,
} from "./introduction.ts";
export {
  firstContactDueMs,
  firstContactWithinMs,
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
  claimState,
  recheckWithinDays,
  usualEnd,
  type Verification,
  verificationOf,
  waysOfClaim,
} from "./verification.ts";

export {
  type CallChannel,
  type CallResult,
  type Companion,
  callChannels,
  companions,
  type ExplainedThing,
  explainedThings,
  type IdentityWay,
  identityWays,
  type VisitPurpose,
  visitPurposes,
  visitsVocabulary,
} from "./visits.ts";
export { addWorkingDays, answerDueOf } from "./working-days.ts";
