import { agencyPermissions } from "#shared/agency";
import { assert, ok } from "#shared/kernel";
import type { directory, ResponseOf } from "#shared/protocol";
import type { StaffCall } from "../answer.ts";
import type { StaffRecord } from "../storage/office-store.ts";
import { isOver } from "./assignments.ts";
import type { Office } from "./office.ts";
import { memberOf } from "./roster.ts";

/** Who works here and who serves whom, as far as the asker may know. */
export const createDirectory =
  ({ roster, today }: Office, offsetMinutes: number): StaffCall<typeof directory> =>
  async (_, { staff: asker }) => {
    const agency = roster.agency();
    assert(agency, "nobody is signed in without an agency");
    const maySeeAccounts = agencyPermissions.mayManageAccounts(memberOf(asker)).ok;
    const known = [...roster.clients()].map((client) => ({
      client,
      current: roster.assignmentsOf(client).filter((one) => !isOver(one, today())),
    }));
    const isPartTime = asker.rights.includes("partTime");
    return ok({
      version: roster.clock(),
      agency,
      offsetMinutes,
      staff: roster.everyone().map((one) => lineOf(one, maySeeAccounts)),
      // Somebody who works part-time knows the own clients only.
      assignments: known
        .flatMap(({ current }) => current)
        .filter(({ staff }) => !isPartTime || staff === asker.id),
      unserved: isPartTime
        ? []
        : known.filter(({ current }) => current.length === 0).map(({ client }) => client),
    });
  };

type Line = ResponseOf<typeof directory>["staff"][number];

const lineOf = (one: StaffRecord, maySeeAccounts: boolean): Line => ({
  id: one.id,
  name: one.name,
  ...(maySeeAccounts && one.account !== undefined ? { account: one.account } : {}),
  roles: [...one.roles],
  rights: [...one.rights],
  isDisabled: one.isDisabled,
  isInvited: one.account === undefined,
});
