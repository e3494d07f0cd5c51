/** What is said between a client and the agency: visits, calls, messages, promised answers. */
export { ContactActions } from "./contact-actions.tsx";
export { DoNotContactBanner } from "./do-not-contact.tsx";
export { LogCall } from "./log-call.tsx";
export { useLogWords } from "./log-words.ts";
export { newEntry } from "./open-visit-log.ts";
export { type Promises, readPromises } from "./to-answer.ts";
export { ToAnswerSection } from "./to-answer-section.tsx";
export { VisitLogSection } from "./visit-log-section.tsx";
