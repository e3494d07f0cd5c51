/** Introductions: the board, the page of a pair, and what a case file says of them. */
export { useCardReading } from "./card-words.ts";
export { IntroductionsPage } from "./introductions-page.tsx";
export { IntroductionsSection } from "./introductions-section.tsx";
export { PairPage } from "./pair-page.tsx";
