/** Event evenings: the list of them, and the page on which one is held. */
export { EveningPage } from "./evening-page.tsx";
export { EveningsPage } from "./evenings-page.tsx";
