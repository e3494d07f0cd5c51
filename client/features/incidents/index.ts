/** Incidents: questions, complaints and worse. Routes `/incidents` and `/incidents/:id`. */
export { IncidentPage } from "./incident-page.tsx";
export { IncidentsPage } from "./incidents-page.tsx";
export { IncidentsSection } from "./incidents-section.tsx";
export { IncidentsToday } from "./incidents-today.tsx";
