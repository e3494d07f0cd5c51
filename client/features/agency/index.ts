/** What an agency decides for itself; each kind of it is a section of the page. */
export { AgencyPage } from "./agency-page.tsx";
