/** A fictional agency for whoever wants to look around first, and for tests. */
export type {
  SampleAgency,
  SampleClient,
  SampleDesk,
  SampleIntroduction,
} from "./sample.ts";
export { sampleAgency } from "./sample-agency.ts";
