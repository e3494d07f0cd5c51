/** The frame of every page of a client: whose it is, what stands in its place, the way back. */
export { ArchivedNotice } from "./archived-notice.tsx";
export { ClientPage } from "./client-page.tsx";
export { ClientSheet } from "./client-sheet.tsx";
export { Instead, WhenHere } from "./when-here.tsx";
