import type { ClientRow } from "#client/index";
import type { Role } from "#shared/agency";
import type { StaffId } from "#shared/kernel";

/** Whose clients the list shows. */
export const clientFilters = ["mine", "all", "unassigned"] as const;
export type ClientFilter = (typeof clientFilters)[number];

/** Whether a line is among those a filter shows to somebody. */
export function isAmong(filter: ClientFilter, row: Pick<ClientRow, "staff">, me: StaffId): boolean {
  switch (filter) {
    case "mine":
      return row.staff.includes(me);
    case "unassigned":
      return row.staff.length === 0;
    default:
      return true;
  }
}

/** What the list begins with: the own clients for whoever only serves clients, else everybody's. */
export const firstFilter = (roles: ReadonlySet<Role>): ClientFilter =>
  roles.has("matchmaker") && !roles.has("supervisor") && !roles.has("reception") ? "mine" : "all";
