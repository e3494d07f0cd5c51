import type { ClientId, StaffId } from "#shared/kernel";
import type { OfficeChange, StaffRecord } from "../storage/office-store.ts";
import { isInPool } from "./relations.ts";
import { memberOf, type Roster } from "./roster.ts";

/** The clients whose holders a change may change, judged by the roster before it. */
export function touchedClients(change: OfficeChange, roster: Roster): ReadonlySet<ClientId> {
  const clients = new Set<ClientId>();
  for (const { id } of change.clients ?? []) clients.add(id);
  for (const { client } of change.assignments ?? []) clients.add(client);
  const turned = new Set((change.staff ?? []).filter((one) => hasNewRoles(one, roster)).map(idOf));
  for (const client of turned.size > 0 ? roster.clients() : []) {
    if (roster.assignmentsOf(client).some(({ staff }) => turned.has(staff))) clients.add(client);
  }
  return clients;
}

/** The people whose access a change may change, judged by the roster after it. */
export function touchedStaff(change: OfficeChange, roster: Roster): ReadonlySet<StaffId> {
  const staff = new Set<StaffId>((change.staff ?? []).map(idOf));
  for (const { holder } of change.access ?? []) {
    const isDesk = holder === "pool" || holder === "booked";
    for (const id of isDesk ? poolOf(roster) : [holder]) staff.add(id);
  }
  return staff;
}

const poolOf = (roster: Roster): readonly StaffId[] =>
  roster
    .everyone()
    .filter((one) => isInPool(memberOf(one)))
    .map(idOf);

const idOf = ({ id }: StaffRecord): StaffId => id;

const hasNewRoles = (one: StaffRecord, roster: Roster): boolean =>
  one.roles.join() !== roster.staff(one.id)?.roles.join();
