/** The first page of a new relay: our agency or a sample one. */
export { SetUp } from "./set-up.tsx";
export { SetUpNeeded } from "./set-up-needed.tsx";
