/** Who looked at whose contact data: the log, for those who may read it. */
export { LooksPage } from "./looks-page.tsx";
