import { createMemo } from "solid-js";
import { type Colleague, useWork } from "#client/documents";
import { createNow } from "#client/ui";
import { dayOf } from "#feature/client-card";
import { agencyPermissions, isActive, type Member } from "#shared/agency";
import type { StaffId } from "#shared/kernel";

/** The team as this page shows it, and what the person at work may do with it. */
export function useTeam() {
  const { me, directory } = useWork();
  const nowMs = createNow();
  const self = (): Member => ({ ...me(), isDisabled: false });
  const clientsByStaff = createMemo(() => {
    const day = dayOf(nowMs());
    const counts = new Map<StaffId, number>();
    for (const assignment of directory.assignments())
      if (assignment.as === "assigned" && isActive(assignment, day))
        counts.set(assignment.staff, (counts.get(assignment.staff) ?? 0) + 1);
    return counts;
  });
  const working = createMemo(() =>
    directory.staff().filter((each) => !each.isDisabled && !each.isInvited),
  );
  return {
    everyone: directory.staff,
    working,
    invited: () => directory.staff().filter((each) => each.isInvited && !each.isDisabled),
    disabled: () => directory.staff().filter((each) => each.isDisabled),
    /** How many clients somebody answers for today. */
    clientsOf: (id: StaffId): number => clientsByStaff().get(id) ?? 0,
    isMe: (colleague: Colleague): boolean => colleague.id === me().id,
    isLastAdmin: (colleague: Colleague): boolean =>
      colleague.roles.has("admin") &&
      !working().some((other) => other.id !== colleague.id && other.roles.has("admin")),
    mayManage: (): boolean => agencyPermissions.mayManageAccounts(self()).ok,
    mayReadTill: (): boolean => agencyPermissions.mayReadTill(self()).ok,
    mayHandOver: (): boolean => agencyPermissions.mayHandOver(self()).ok,
  };
}

/** What `useTeam` answers. */
export type Team = ReturnType<typeof useTeam>;
