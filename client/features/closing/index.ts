/**
 * The end of a service. Its routes are `:id/closing` inside `/clients`, `/closing` for supervisors,
 * and `/survey` for whoever holds a link.
 */
export { ClosingPage } from "./closing-page.tsx";
export { ClosingSection } from "./closing-section.tsx";
export { ImprovementEnd } from "./improvement-end.tsx";
export { ClosingOverviewPage } from "./overview/closing-overview-page.tsx";
export { HandedSurvey } from "./survey/handed-survey.tsx";
export { SurveyLinkPage } from "./survey/survey-link-page.tsx";
