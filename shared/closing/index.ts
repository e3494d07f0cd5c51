/** The end of a service: how it ended, how satisfied people are, what is kept for how long, what clients may ask for. */
export type { Copied, CopiedFact, CopiedItem, CopiedPart } from "./copied.ts";
export {
  earliestImprovementDue,
  type Improvement,
  improvementsOf,
} from "./improvement.ts";
export { type OwnRound, ownFactsOf, ownPartOf } from "./own-part.ts";
export {
  contractEndOf,
  type ErasureState,
  erasureState,
  usualRetention,
} from "./retention.ts";
export {
  earliestRightsDue,
  type RightsKind,
  type RightsOutcome,
  type RightsRequest,
  type RightsTerm,
  type RightsWay,
  rightsDueOn,
  rightsKinds,
  rightsOutcomes,
  rightsRequestsOf,
  rightsTerms,
  rightsWays,
} from "./rights.ts";
export { type ClosingSettings, closingSettingsOf } from "./settings.ts";
export { type CopyWords, subjectCopy } from "./subject-copy.ts";
export {
  type ClosingSummary,
  closingSummaryOf,
  type MissingBeforeArchive,
  missingBeforeArchive,
  missingBeforeClosing,
} from "./summary.ts";
export {
  isAnswered,
  type Survey,
  type SurveyAnswers,
  type SurveyItem,
  type SurveyRating,
  type SurveyWay,
  surveyAnswersSchema,
  surveyFigures,
  surveyItems,
  surveySays,
  surveyScale,
  surveysOf,
  surveyVersion,
  surveyVersions,
} from "./survey.ts";
export { closingSettingsVocabulary, closingVocabulary } from "./vocabulary.ts";
