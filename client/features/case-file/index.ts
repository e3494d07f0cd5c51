/** One client's case file. Its route is `:id` inside `/clients`. */
export { anchorOf, goToField } from "./anchors.ts";
export { CardFieldRow } from "./card-field-row.tsx";
export { CaseFileProvider, useCaseFile } from "./case-file-context.ts";
export { CaseFilePage } from "./case-file-page.tsx";
export { ClashBridge } from "./clash-bridge.tsx";
export { ClashesOfClient } from "./clashes-of-client.tsx";
export { ConsentGate, useConsented } from "./consent-gate.tsx";
export { consentIn, wordsOfConsent } from "./consents.ts";
export { moveAmongFields } from "./field-steps.ts";
export { type CaseFile, openCaseFile } from "./open-case-file.ts";
export { useSaidBy } from "./said-by.ts";
