import { agencyPermissions } from "#shared/agency";
import {
  type Access,
  accessTo,
  clientsOf,
  type ParsedName,
  type Relation,
} from "#shared/documents";
import { assert, type ClientId, clientIdSchema, ok, type StaffId } from "#shared/kernel";
import type { StaffRecord } from "../storage/office-store.ts";
import type { Authority } from "./authority.ts";
import type { Office } from "./office.ts";
import { isInPool, relationsTo } from "./relations.ts";
import { memberOf } from "./roster.ts";

const nothing: Access = { read: false, say: "nothing" };

/** Decides by the office: roles, rights, and who serves whom today. */
export function createAuthority(office: Office, nowMs: () => number): Authority {
  const { roster, ledger, today } = office;
  const recordOf = (staff: StaffId): StaffRecord => {
    const record = roster.staff(staff);
    assert(record, "asked about somebody who never worked here");
    return record;
  };
  const accessOf: Authority["accessOf"] = (staff, document) => {
    const member = memberOf(recordOf(staff));
    if (member.isDisabled) return nothing;
    return accessTo(document.kind, member, relationsTo(document, staff, roster, today()));
  };
  return {
    accessOf,
    mayCreate: (staff, document) => {
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
    accessNumber: (staff) => recordOf(staff).accessNumber,
    changesSince: (staff, clock) =>
      ledger.changesSince(
        isInPool(memberOf(recordOf(staff))) ? [staff, "pool", "booked"] : [staff],
        clock,
      ),
    readsThrough: (staff, { kind }, { through }) =>
      accessTo(kind, memberOf(recordOf(staff)), new Set<Relation>([through ?? "assigned"])).read,
    directoryVersion: roster.clock,
    restoredAtMs: () => office.restoredAtMs,
    firstEpoch: () => office.firstEpoch,
    onDirectoryChange: (listener) => office.onNews(({ clock }) => listener(clock)),
    onChange: (listener) =>
      office.onNews(({ staff }) => {
        if (staff.size > 0) listener(staff);
      }),
  };
}

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
