/** A fictional agency for whoever wants to look around first, and for tests. */
export {
  type SampleAgency,
  type SampleClient,
  type SampleDocument,
  type SampleFact,
  type SampleKind,
  type SampleStaff,
  sampleKinds,
} from "./sample.ts";
export { type SampleWishes, sampleAgency } from "./sample-agency.ts";
