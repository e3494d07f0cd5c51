import type { AccountName, Assignment, Member } from "#shared/agency";
import type { ClientId, PlainDate, StaffId } from "#shared/kernel";
import type {
  AgencyRecord,
  OfficeChange,
  OfficeRecords,
  StaffRecord,
} from "../storage/office-store.ts";

/** Who works here and who serves whom, in memory. Only the office changes it, after a commit. */
export interface Roster {
  readonly agency: () => AgencyRecord | undefined;
  /** The relay-wide clock of the last change. */
  readonly clock: () => number;
  readonly staff: (id: StaffId) => StaffRecord | undefined;
  readonly byAccount: (account: AccountName) => StaffRecord | undefined;
  /** Everybody, those included who left. */
  readonly everyone: () => readonly StaffRecord[];
  readonly knows: (client: ClientId) => boolean;
  readonly clients: () => Iterable<ClientId>;
  /** All assignments of a client, past and future ones too. */
  readonly assignmentsOf: (client: ClientId) => readonly Assignment[];
  readonly apply: (change: OfficeChange, clock: number) => void;
}

/** Builds the roster of what is stored. */
export function createRoster(records: OfficeRecords): Roster {
  let { agency, clock } = records;
  const staffById = new Map<StaffId, StaffRecord>();
  const staffByAccount = new Map<AccountName, StaffRecord>();
  const assignmentsByClient = new Map<ClientId, readonly Assignment[]>();

  const putStaff = (one: StaffRecord): void => {
    staffById.set(one.id, one);
    if (one.account !== undefined) staffByAccount.set(one.account, one);
  };
  for (const one of records.staff) putStaff(one);
  for (const { id } of records.clients) assignmentsByClient.set(id, []);
  for (const [client, all] of Map.groupBy(records.assignments, ({ client }) => client)) {
    assignmentsByClient.set(client, all);
  }

  return {
    agency: () => agency,
    clock: () => clock,
    staff: (id) => staffById.get(id),
    byAccount: (account) => staffByAccount.get(account),
    everyone: () => [...staffById.values()],
    knows: (client) => assignmentsByClient.has(client),
    clients: () => assignmentsByClient.keys(),
    assignmentsOf: (client) => assignmentsByClient.get(client) ?? [],
    apply: (change, changedClock) => {
      clock = changedClock;
      agency = change.agency ?? agency;
      for (const one of change.staff ?? []) putStaff(one);
      for (const { id } of change.clients ?? []) assignmentsByClient.set(id, []);
      for (const { client, all } of change.assignments ?? []) assignmentsByClient.set(client, all);
    },
  };
}

/** Whether a client has an appointment on a day or the next. */
export type IsBooked = (client: ClientId, day: PlainDate) => boolean;

/** What decides who has a client. */
export type Serving = Pick<Roster, "staff" | "assignmentsOf" | "knows"> & {
  readonly isBooked: IsBooked;
};

/** Who would serve whom after a change. */
export function withChange(roster: Serving, change: OfficeChange): Serving {
  const staffById = new Map(change.staff?.map((one) => [one.id, one]));
  const newClients = new Set(change.clients?.map(({ id }) => id));
  const allByClient = new Map(change.assignments?.map(({ client, all }) => [client, all]));
  return {
    isBooked: roster.isBooked,
    staff: (id) => staffById.get(id) ?? roster.staff(id),
    knows: (client) => newClients.has(client) || roster.knows(client),
    assignmentsOf: (client) => allByClient.get(client) ?? roster.assignmentsOf(client),
  };
}

/** A staff record as permissions ask for it. */
export const memberOf = ({ id, roles, rights, isDisabled }: StaffRecord): Member => ({
  id,
  roles: new Set(roles),
  rights: new Set(rights),
  isDisabled,
});
