/** Reception: who is calling, and the quick enquiry. */
export { keepPhoneHashes } from "./phone-hashes.ts";
export { Reception } from "./reception.tsx";
export { ReceptionButtons } from "./reception-buttons.tsx";
