import { agencyPermissions } from "#shared/agency";
import {
  type Access,
  type Answering,
  accessTo,
  clientsOf,
  type IncidentStanding,
  type ParsedName,
  type Relation,
  relationsToIncident,
} from "#shared/documents";
import { assert, type ClientId, clientIdSchema, ok, type StaffId } from "#shared/kernel";
import { type Incidents, noIncidents } from "../rooms/incidents.ts";
import type { StaffRecord } from "../storage/office-store.ts";
import type { Authority } from "./authority.ts";
import type { Office } from "./office.ts";
import { isInPool, relationsTo } from "./relations.ts";
import { memberOf, type Roster } from "./roster.ts";

const nothing: Access = { read: false, say: "nothing" };

/** Decides by the office: roles, rights, who serves whom today, and what incidents say of colleagues. */
export function createAuthority(
  office: Office,
  nowMs: () => number,
  incidents: Incidents = noIncidents,
): Authority {
  const { roster, ledger, today } = office;
  const listeners = new Set<(staff: ReadonlySet<StaffId>) => void>();
  const recordOf = (staff: StaffId): StaffRecord => {
    const record = roster.staff(staff);
    assert(record, "asked about somebody who never worked here");
    return record;
  };
  const accessOf: Authority["accessOf"] = (staff, document) => {
    const member = memberOf(recordOf(staff));
    if (member.isDisabled) return nothing;
    if (document.kind === "incident") return accessToIncident(staff, incidents.now(document.id));
    return accessTo(document.kind, member, relationsTo(document, staff, roster, today()));
  };
  const accessToIncident = (staff: StaffId, standing: IncidentStanding | undefined): Access => {
    const relations = standing && relationsToIncident(standing, staff, answeringIn(roster));
    return accessTo("incident", memberOf(recordOf(staff)), relations ?? new Set());
  };
  const tell = (staff: ReadonlySet<StaffId>): void => {
    for (const listener of listeners) listener(staff);
  };
  return {
    accessOf,
    mayCreate: (staff, document) => {
      if (document.kind === "incident" && !incidents.now(document.id)) {
        return !recordOf(staff).isDisabled;
      }
      if (isNewClient(office, document)) {
        return agencyPermissions.mayCreateClient(memberOf(recordOf(staff))).ok;
      }
      const isAboutKnownClients = clientIdsOf(document).every(roster.knows);
      return isAboutKnownClients && accessOf(staff, document).say !== "nothing";
    },
    clientCreated: async (client, by) => {
      await office.change(() => ok(intake(office, clientIdSchema.parse(client), by, nowMs())));
    },
    nameOf: (staff) => recordOf(staff).name,
    accessNumber: (staff) => {
      const record = recordOf(staff);
      // Whom admins stand in for among supervisors changes with anybody's roles.
      const isInPlace = record.roles.includes("admin") && !record.roles.includes("supervisor");
      return isInPlace ? numberOfAll(roster) : record.accessNumber;
    },
    changesSince: (staff, clock) =>
      ledger.changesSince(
        isInPool(memberOf(recordOf(staff))) ? [staff, "pool", "booked"] : [staff],
        clock,
      ),
    readsThrough: (staff, { kind }, { through }) =>
      accessTo(kind, memberOf(recordOf(staff)), new Set<Relation>([through ?? "assigned"])).read,
    ...overIncidents({ roster, incidents, accessOf, accessToIncident, changed: tell }),
    directoryVersion: roster.clock,
    restoredAtMs: () => office.restoredAtMs,
    firstEpoch: () => office.firstEpoch,
    onDirectoryChange: (listener) => office.onNews(({ clock }) => listener(clock)),
    onChange: (listener) => {
      listeners.add(listener);
      const stop = office.onNews(({ staff }) => {
        if (staff.size > 0) listener(staff);
      });
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
  };
}

interface OverIncidents extends Pick<Authority, "accessOf"> {
  readonly roster: Roster;
  readonly incidents: Incidents;
  readonly accessToIncident: (staff: StaffId, standing: IncidentStanding | undefined) => Access;
  readonly changed: (staff: ReadonlySet<StaffId>) => void;
}

/** What follows from the words of incidents. */
function overIncidents({
  roster,
  incidents,
  accessOf,
  accessToIncident,
  changed,
}: OverIncidents): Pick<Authority, "readsSince" | "incidentMade" | "incidentHeard"> {
  return {
    readsSince: (staff, document, clock) => {
      if (document.kind !== "incident" || roster.staff(staff)?.isDisabled) {
        return [accessOf(staff, document).read];
      }
      const stood = incidents.since(document.id, clock);
      return stood.map((one) => one !== undefined && accessToIncident(staff, one).read);
    },
    incidentMade: incidents.made,
    incidentHeard: (id, whole, clock) => {
      const everyone = roster.everyone().map((one) => one.id);
      const reads = () =>
        everyone.map((one) => JSON.stringify(accessToIncident(one, incidents.now(id))));
      const before = reads();
      if (!incidents.heard(id, whole, clock)) return;
      const after = reads();
      const touched = new Set(everyone.filter((_, at) => before[at] !== after[at]));
      if (touched.size > 0) changed(touched);
    },
  };
}

/** Everybody as incidents ask for it. */
const answeringIn = (roster: Roster): readonly Answering[] =>
  roster.everyone().map(({ id, roles, isDisabled, account }) => ({
    ...{ id, roles: new Set(roles), isHere: !isDisabled && account !== undefined },
  }));

/** Grows with each change of anybody's roles, and when somebody invited comes. */
const numberOfAll = (roster: Roster): number =>
  roster
    .everyone()
    .reduce((sum, { accessNumber, account }) => sum + accessNumber + (account ? 1 : 0), 1);

const clientIdsOf = (document: ParsedName): readonly ClientId[] =>
  clientsOf(document).map((id) => clientIdSchema.parse(id));

const isNewClient = ({ roster }: Office, document: ParsedName): boolean =>
  document.kind === "client" && !clientIdsOf(document).some(roster.knows);

/** Whoever registers a client answers for it until somebody else takes it over. */
function intake({ roster }: Office, client: ClientId, by: StaffId, atMs: number) {
  if (roster.knows(client)) return { answer: undefined };
  const all = [{ client, staff: by, as: "assigned" as const }];
  const change = { clients: [{ id: client, by, atMs }], assignments: [{ client, all }] };
  return { change, answer: undefined };
}
