/** Introductions: the board, the page of a pair, and what a case file says of them. */
export { useCardReading } from "./card-words.ts";
export { IntroduceDialog } from "./introduce-dialog.tsx";
export { IntroductionsPage } from "./introductions-page.tsx";
export { IntroductionsSection } from "./introductions-section.tsx";
export { hrefOfPair, type PairSaying, useBeginRound } from "./pair-desk.ts";
export { PairPage } from "./pair-page.tsx";
export { usePairWords } from "./pair-words.ts";
export { usePairs } from "./pairs.ts";
