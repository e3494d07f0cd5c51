import {
  agencyPermissions,
  type Member,
  type Permission,
  type PermissionRefusal,
} from "#shared/agency";
import { assertNever, ok, refuse } from "#shared/kernel";
import { setDisabled, setRoles } from "#shared/protocol";
import type { StaffCall } from "../answer.ts";
import type { Sessions } from "../auth/sessions.ts";
import type { StaffRecord } from "../storage/office-store.ts";
import type { Office } from "./office.ts";
import { memberOf } from "./roster.ts";

/** What is decided about people who work here. */
export interface StaffCommands {
  readonly setRoles: StaffCall<typeof setRoles>;
  /** Disabling ends all sessions of the person before it is answered. */
  readonly setDisabled: StaffCall<typeof setDisabled>;
}

/** Commands on the office's staff; sessions of disabled people end. */
export function createStaffCommands(office: Office, sessions: Sessions): StaffCommands {
  const { roster, carryOut } = office;
  const everyone = () => roster.everyone().map(memberOf);

  return {
    setRoles: ({ command, staff: id, roles, rights }, caller) =>
      carryOut(setRoles, { id: command, by: caller.staff.id }, () => {
        const staff = roster.staff(id);
        if (!staff) return refuse("unknownStaff");
        const granted = new Set(roles);
        const answer = agencyPermissions.maySetRoles(
          memberOf(caller.staff),
          memberOf(staff),
          granted,
          everyone(),
        );
        if (!answer.ok) return refuse(withoutYourself(refusalOf(answer.reason)));
        const changed = { ...staff, roles: [...granted], rights: [...new Set(rights)] };
        return ok({ change: { staff: [withNewAccess(changed)] }, answer: {} });
      }),

    setDisabled: async (request, caller) => {
      const { command, staff: id, isDisabled } = request;
      const done = await carryOut(setDisabled, { id: command, by: caller.staff.id }, () => {
        const staff = roster.staff(id);
        if (!staff) return refuse("unknownStaff");
        const answer = mayClose(memberOf(caller.staff), memberOf(staff), everyone(), isDisabled);
        if (!answer.ok) return refuse(refusalOf(answer.reason));
        return ok({ change: { staff: [withNewAccess({ ...staff, isDisabled })] }, answer: {} });
      });
      if (done.ok && isDisabled) await sessions.end({ type: "staff", staff: id });
      return done;
    },
  };
}

const mayClose = (
  subject: Member,
  target: Member,
  everyone: readonly Member[],
  isDisabled: boolean,
): Permission =>
  isDisabled
    ? agencyPermissions.mayDisable(subject, target, everyone)
    : agencyPermissions.mayEnable(subject);

const withNewAccess = (staff: StaffRecord): StaffRecord => ({
  ...staff,
  accessNumber: staff.accessNumber + 1,
});

function refusalOf(reason: PermissionRefusal): "lastAdmin" | "yourself" | "notAllowed" {
  switch (reason.type) {
    case "lastAdmin":
    case "yourself":
      return reason.type;
    case "disabled":
    case "needsRole":
    case "cannotServe":
      return "notAllowed";
    default:
      return assertNever(reason);
  }
}

/** Taking roles from oneself is allowed; nobody is told otherwise. */
const withoutYourself = (refusal: ReturnType<typeof refusalOf>) =>
  refusal === "yourself" ? "notAllowed" : refusal;
