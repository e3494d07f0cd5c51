/** Consultation: how far interview and assessment of a client are, and what both stand on. */
export { ConsultationSection } from "./consultation-section.tsx";
export { type Consultation, openConsultation } from "./open-consultation.ts";
