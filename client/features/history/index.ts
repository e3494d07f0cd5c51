/** The whole history of a client as sentences, on a page of its own, to be read and printed. */
export { HistoryPage } from "./history-page.tsx";
export { readHistory } from "./read-history.ts";
export { useSentence } from "./sentence-words.ts";
