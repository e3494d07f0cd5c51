import { type FieldName, isAnswered, phoneSlots, type Read, wishCriteria } from "#shared/registry";
import type { Stage } from "./stages.ts";

/** What can be missing: an answer on the card, or one of the things a card holds beside it. */
export type MissingThing =
  | FieldName
  | "phone"
  | "wishes"
  | "matchingConsent"
  | "identitySeen"
  | "singleSeen";

/** What should be there before a client moves on; who moves on without it says why. */
const neededBefore: Readonly<Record<Stage, readonly MissingThing[]>> = {
  booking: ["name", "phone"],
  consultation: ["sex", "birthDate", "maritalStatus", "goal"],
  information: [
    "identitySeen",
    "seeks",
    "children",
    "city",
    "education",
    "occupation",
    "height",
    "householdPlace",
    "distance",
  ],
  assessment: ["wishes", "marriagePlan", "wantsChildren"],
  matching: ["singleSeen", "matchingConsent"],
  meeting: [],
  followUp: [],
  closed: [],
};

/** Whether a word is one of the things that can be missing. */
export const isMissingThing = (word: string): word is MissingThing =>
  Object.values(neededBefore).some((things) => things.some((thing) => thing === word));

/** What is still missing for the step after a stage, in the order in which to ask. */
export const missingFor = (stage: Stage, read: Read): readonly MissingThing[] =>
  neededBefore[stage].filter((thing) => !isThere(thing, read));

function isThere(thing: MissingThing, read: Read): boolean {
  switch (thing) {
    case "phone":
      return phoneSlots.some((slot) => read(`phoneTail/${slot}`, "tail") !== undefined);
    case "wishes":
      return wishCriteria.some((criterion) => read(`wish/${criterion}`, "value") !== undefined);
    case "identitySeen":
      return read("verified/identity", "on") !== undefined;
    case "singleSeen":
      return read("verified/single", "on") !== undefined;
    case "matchingConsent":
      return read("matching", "consent") === "given";
    default:
      return isAnswered(read, thing);
  }
}
