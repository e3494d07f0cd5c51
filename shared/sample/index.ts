/** A fictional agency for whoever wants to look around first, and for tests. */
export type {
  SampleAgency,
  SampleClient,
  SampleIntroduction,
} from "./sample.ts";
export { sampleAgency } from "./sample-agency.ts";
