import type { Stage } from "#shared/casework";

/** Why somebody looks at contact data; the code goes into the log, for `other` the person's own words. */
export const revealReasons = [
  "firstContact",
  "arrangeVisit",
  "arrangeMeeting",
  "followUp",
  "checkDetails",
  "other",
] as const;
export type RevealReason = (typeof revealReasons)[number];

const likeliest: Readonly<Record<Stage, RevealReason>> = {
  booking: "firstContact",
  consultation: "arrangeVisit",
  information: "checkDetails",
  assessment: "checkDetails",
  matching: "arrangeMeeting",
  meeting: "arrangeMeeting",
  followUp: "followUp",
  closed: "followUp",
};

/** The reasons to choose from, the likeliest for a stage first. */
export function reasonsFor(stage: Stage): readonly RevealReason[] {
  const first = likeliest[stage];
  return [first, ...revealReasons.filter((reason) => reason !== first)];
}
