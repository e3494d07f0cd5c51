import type { Read } from "./read.ts";

/** How somebody whom a relative registered said that they want it themselves. */
export const confirmationWays = ["inPerson", "phone", "weChat", "signed"] as const;
export type ConfirmationWay = (typeof confirmationWays)[number];

/**
 * Whether a relative or friend registered this person, who has not said yet that they want it.
 * Such a person is shown and proposed to nobody.
 */
export function awaitsOwnConfirmation(read: Read): boolean {
  const relation = read("enquiry", "relation");
  const isOwn = relation === undefined || relation === "self";
  return !isOwn && read("ownConfirmation", "on") === undefined;
}
