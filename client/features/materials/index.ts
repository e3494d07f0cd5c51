/** The material library: what a matchmaker shows or hands out, and what to prepare for a client. */
export { ClientMaterialsPage } from "./client-materials-page.tsx";
export { MaterialsPage } from "./materials-page.tsx";
export { MaterialsSection } from "./materials-section.tsx";
export { openLibrary } from "./open-library.ts";
export { openNeeds } from "./open-needs.ts";
export { recordMaterial } from "./record-material.ts";
