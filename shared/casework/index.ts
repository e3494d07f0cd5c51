/** Casework: the way of a client through the agency, and what is said on it. */
export {
  type AnnexSigned,
  agreementVocabulary,
  annexSchema,
  type Confirmed,
  type ConsentPurpose,
  confirmedSchema,
  type DeliveryKind,
  type Done,
  deliveryKinds,
  doneSchema,
  type Ended,
  type Ending,
  type Excuse,
  endedSchema,
  endings,
  excuses,
  type Instalment,
  type Invoice,
  introductionCounts,
  invoiceSchema,
  noShowRules,
  type PaymentWay,
  paymentWays,
  penaltyPercentAtMost,
  type ReceiptKind,
  type RefundMeasure,
  refundMeasures,
  type Signed,
  type Strokes,
  signedSchema,
  type Taken,
  type Terms,
  takenSchema,
  termsSchema,
} from "./agreement.ts";
export { assessmentVocabulary, type SittingWay, sittingWays } from "./assessment.ts";
export {
  type AppointmentPurpose,
  type AppointmentState,
  type AwayKind,
  appointmentPurposes,
  appointmentStates,
  awayKinds,
  calendarVocabulary,
  type OverrideReason,
  overrideReasons,
  type ReceptionItem,
  receptionItems,
  type WaitingEnd,
  waitingEnds,
} from "./calendar.ts";
export {
  caseVocabulary,
  type InterviewAnswer,
  type InterviewCompany,
  interviewAnswerSchema,
  interviewCompany,
  type SettledHow,
  settledSchema,
  settlements,
  type VerificationWay,
  verificationWays,
} from "./case-file.ts";
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
  visitOnDay,
} from "./communications.ts";
export {
  type ConsentKey,
  type ConsentState,
  consentState,
  consentTextVersion,
  endsWithService,
  markedState,
  photoConsent,
  photoRecipientOf,
  servicePurposes,
  withdrawnOn,
} from "./consents.ts";
export { deskVocabulary } from "./desk.ts";
export { handedOutVocabulary, type ListHandedOut, listsHandedOut } from "./handed-out.ts";
export {
  type IncidentChannel,
  type IncidentKind,
  incidentChannels,
  incidentKinds,
  incidentVocabulary,
  type OutcomeWord,
  outcomeWords,
} from "./incident.ts";
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
} from "./introduction.ts";
export {
  firstContactDueMs,
  firstContactWithinMs,
  journeyVocabulary,
  type Moved,
  readMoved,
  stageOf,
} from "./journey.ts";
export { isMissingThing, type MissingThing, missingFor } from "./missing.ts";
export {
  checkMove,
  leftBehind,
  type Move,
  type MoveExplanation,
  type MoveReason,
  moveReasons,
  moves,
  movesFrom,
  nextStep,
  reasonsFor,
} from "./moves.ts";
export { scansOf, scanVocabulary } from "./scans.ts";
export {
  isMaterialShown,
  type MaterialWay,
  materialTitleAtMost,
  type ShownMaterial,
  shownMaterialsOf,
  shownMaterialVocabulary,
} from "./shown-materials.ts";
export {
  explainedTextVersion,
  isShownIn,
  type ShownPage,
} from "./shown-pages.ts";
export { type Stage, stages } from "./stages.ts";
export { type ClientSummary, summarize } from "./summary.ts";
export { type TimelineEntry, timelineOf } from "./timeline.ts";
export type { Statement, Told } from "./told.ts";
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
