/** Following up: how two people get on, when to ask them, what helped, and what feedback changes. */
export { DueFollowUpLines } from "./due-lines.tsx";
export { FollowUpPage } from "./follow-up-page.tsx";
export { FollowUpSection } from "./follow-up-section.tsx";
export { PromisedTwiceAnnouncement } from "./promised-twice.tsx";
export { readDueFollowUps } from "./read-due.ts";
export { useWishWords } from "./wish-words.ts";
export { useFollowUpWords } from "./words.ts";
