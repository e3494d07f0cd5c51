import { type Assignment, agencyPermissions, canServe } from "#shared/agency";
import { type ClientId, ok, type PlainDate, refuse, type StaffId } from "#shared/kernel";
import { assign, endAssignment, handOver, type previewHandover } from "#shared/protocol";
import type { StaffCall } from "../answer.ts";
import type { OfficeChange } from "../storage/office-store.ts";
import { handedOver, isOver, withAssignment, withoutStaff } from "./assignments.ts";
import type { Office } from "./office.ts";
import { memberOf, type Roster } from "./roster.ts";

/** What is decided about who serves whom. */
export interface AssignmentCommands {
  /** One person answers for a client: giving it to another ends that of the one before. */
  readonly assign: StaffCall<typeof assign>;
  readonly endAssignment: StaffCall<typeof endAssignment>;
  readonly previewHandover: StaffCall<typeof previewHandover>;
  /** Clients that the giver does not serve are left alone and not counted. */
  readonly handOver: StaffCall<typeof handOver>;
}

/** Commands on the office's assignments. */
export function createAssignmentCommands({ roster, carryOut, today }: Office): AssignmentCommands {
  return {
    assign: ({ command, assignment }, { staff: by }) =>
      carryOut(assign, { id: command, by: by.id }, () => {
        const { client, staff, as, from, to } = assignment;
        const assignee = roster.staff(staff);
        if (!assignee) return refuse("unknownStaff");
        if (from !== undefined && to !== undefined && to < from) return refuse("malformed");
        const current = roster.assignmentsOf(client);
        const request = { assignee: memberOf(assignee), as, current, day: today() };
        if (!agencyPermissions.mayAssign(memberOf(by), request).ok) return refuse("notAllowed");
        // Only now: whoever may not decide about a client does not learn whether it is there.
        if (!roster.knows(client)) return refuse("unknownClient");
        return ok({
          change: changeOf(client, withAssignment(current, assignment, today())),
          answer: {},
        });
      }),

    endAssignment: ({ command, client, staff }, { staff: by }) =>
      carryOut(endAssignment, { id: command, by: by.id }, () => {
        if (!roster.staff(staff)) return refuse("unknownStaff");
        const current = roster.assignmentsOf(client);
        const ended = current.filter((one) => one.staff === staff && !isOver(one, today()));
        // Whoever may give a part to somebody may also take it back; where there is none, to help is least.
        const assignee = memberOf(by);
        const mayEnd = (ended.length > 0 ? ended.map(({ as }) => as) : ["co" as const])
          .map((as) => ({ assignee, as, current, day: today() }))
          .every((request) => agencyPermissions.mayAssign(memberOf(by), request).ok);
        if (!mayEnd) return refuse("notAllowed");
        if (!roster.knows(client)) return refuse("unknownClient");
        return ok({ change: changeOf(client, withoutStaff(current, staff, today())), answer: {} });
      }),

    previewHandover: async ({ from }, { staff: by }) => {
      if (!agencyPermissions.mayHandOver(memberOf(by)).ok) return refuse("notAllowed");
      if (!roster.staff(from)) return refuse("unknownStaff");
      return ok({ clients: clientsServedBy(from, roster, today()) });
    },

    handOver: ({ command, from, to, clients }, { staff: by }) =>
      carryOut(handOver, { id: command, by: by.id }, () => {
        if (!agencyPermissions.mayHandOver(memberOf(by)).ok) return refuse("notAllowed");
        const taker = roster.staff(to);
        if (!taker || !roster.staff(from)) return refuse("unknownStaff");
        if (from === to || !canServe(memberOf(taker))) return refuse("notAllowed");
        const served = new Set(clientsServedBy(from, roster, today()));
        const moved = [...new Set(clients)].filter((client) => served.has(client));
        const assignments = moved.map((client) => ({
          client,
          all: handedOver(roster.assignmentsOf(client), from, to, today()),
        }));
        return ok({ change: { assignments }, answer: { moved: moved.length } });
      }),
  };
}

const changeOf = (client: ClientId, all: readonly Assignment[]): OfficeChange => ({
  assignments: [{ client, all }],
});

/** The clients somebody serves, or is going to serve. */
const clientsServedBy = (staff: StaffId, roster: Roster, today: PlainDate): ClientId[] =>
  [...roster.clients()].filter((client) =>
    roster.assignmentsOf(client).some((one) => one.staff === staff && !isOver(one, today)),
  );
