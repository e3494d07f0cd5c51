/** Why a client's whole file leaves the app; the code goes into the log, for `other` the person's own words. */
export const handOutReasons = [
  "clientAsked",
  "appointment",
  "takingOver",
  "filing",
  "authority",
  "other",
] as const;
export type HandOutReason = (typeof handOutReasons)[number];
