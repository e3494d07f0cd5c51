/** Tables of other programs, taken in as clients in four steps. Its route is `/clients/import`. */
export { ImportPage } from "./import-page.tsx";
