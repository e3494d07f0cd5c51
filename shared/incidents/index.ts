/** Incidents: what a complaint or worse asks for, by when, and what it does to the people in it. */
export {
  type Consequence,
  consequencesOf,
  haltedBy,
  haltOfClient,
  liftingOf,
  type UnderWay,
} from "./consequences.ts";
export {
  dueOf,
  type Incident,
  missingToSettle,
  readIncident,
} from "./incident.ts";
export { isKeptAsEvidence, isLeak, isSevere } from "./severity.ts";
