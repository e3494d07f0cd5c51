/** Choosing one of the clients by name. */
export { ClientField } from "./client-field.tsx";
export { ClientPicker } from "./client-picker.tsx";
