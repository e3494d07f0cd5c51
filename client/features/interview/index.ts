/** Interviews and questionnaires of a client, and the screen a client fills in. Routes stand below `:id` inside `/clients`. */
export { AssessmentPage } from "./assessment-page.tsx";
export { HandedOver } from "./handed-over.tsx";
export { InterviewPage } from "./interview-page.tsx";
export { useQuestionWords } from "./question-words.ts";
export { SittingPage } from "./sitting-page.tsx";
