/** The whole history of a client as sentences, on a page of its own, to be read and printed. */
export { HistoryPage } from "./history-page.tsx";
