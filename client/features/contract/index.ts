/** Contracts: offering, signing, taking money, what was delivered, and giving back. */
export { ContractPage } from "./contract-page.tsx";
export { ContractSection } from "./contract-section.tsx";
export { TillPage } from "./till-page.tsx";
