import { type StaffId, z } from "#shared/kernel";

/** What a person's work is. One person may hold several roles; in a small shop one holds all. */
export const roles = ["reception", "matchmaker", "supervisor", "admin"] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

/** What a person may or may only do whatever the role: take money; see only the own clients. */
export const rights = ["cashier", "partTime"] as const;
export const rightSchema = z.enum(rights);
export type Right = z.infer<typeof rightSchema>;

/** Whatever asks "may this person?" needs no more than this of somebody who works here. */
export interface Member {
  readonly id: StaffId;
  readonly roles: ReadonlySet<Role>;
  readonly rights: ReadonlySet<Right>;
  /** Disabled people keep their name in the history and may do nothing. */
  readonly isDisabled: boolean;
}

/** Whether somebody works here now in at least one of these roles. */
export const worksAs = (member: Member, ...anyOf: readonly Role[]): boolean =>
  !member.isDisabled && anyOf.some((role) => member.roles.has(role));

/**
 * Whether these are the roles of somebody a client can be assigned to for good. A client whom none
 * of them serves is unassigned: reception's own intake takes it from nobody at the desk.
 */
export const isMatchmaking = (held: Iterable<Role>): boolean =>
  [...held].some((role) => role === "matchmaker" || role === "supervisor");
