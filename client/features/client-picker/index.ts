/** Choosing one of the clients by name. */
export { ClientPicker } from "./client-picker.tsx";
