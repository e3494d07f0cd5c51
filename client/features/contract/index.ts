/** Contracts: offering, signing, taking money, what was delivered, and giving back. */
export { ContractAnnouncement } from "./contract-announcement.tsx";
export { ContractPage } from "./contract-page.tsx";
export { ContractSection } from "./contract-section.tsx";
export { usePaperWords } from "./contract-words.ts";
export { ContractsToday } from "./contracts-today.tsx";
export { TillPage } from "./till-page.tsx";
