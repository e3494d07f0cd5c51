/** The material library: what a matchmaker shows or hands out, and when it may not be. */
export { materialsFor, needsOf } from "./for-client.ts";
export {
  isKindOfClients,
  type Material,
  type MaterialKind,
  type MaterialNeed,
  type MaterialState,
  materialKinds,
  materialLengths,
  materialNeeds,
  materialStates,
  materialsOf,
  materialVocabulary,
  tellersAtMost,
} from "./material.ts";
export {
  type TellingConsent,
  tellingConsent,
  type WhyNotShown,
  whyNotShown,
} from "./may-show.ts";
export { promisesIn } from "./promises.ts";
export { type Telling, tellingIn } from "./telling.ts";
