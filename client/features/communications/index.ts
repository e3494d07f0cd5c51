/** What is said between a client and the agency: visits, calls, messages, promised answers. */
export { DoNotContactBanner } from "./do-not-contact.tsx";
export { VisitLogSection } from "./visit-log-section.tsx";
