/** The list of clients, and registering one. Its route is `/clients`, with the case file's `:id` inside. */
export { ClientsPage } from "./clients-page.tsx";
export { useLikenessWords } from "./likeness-words.ts";
