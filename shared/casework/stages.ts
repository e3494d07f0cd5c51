/** Where a client is on the way, in the procedure's own order; booking comes before the first. */
export const stages = [
  "booking",
  "consultation",
  "information",
  "assessment",
  "matching",
  "meeting",
  "followUp",
  "closed",
] as const;
export type Stage = (typeof stages)[number];
