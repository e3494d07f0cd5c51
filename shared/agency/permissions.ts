/** What a person may do that no single document decides. The name of the function is the rule. */
import { ok, type PlainDate, type Result, refuse } from "#shared/kernel";
import { type Assignment, type AssignmentKind, isActive } from "./assignment.ts";
import { type Member, type Role, worksAs } from "./staff.ts";

/** Why somebody may not. */
export type PermissionRefusal =
  | { readonly type: "disabled" }
  | { readonly type: "needsRole"; readonly anyOf: readonly Role[] }
  /** Somebody must be left who can manage accounts. */
  | { readonly type: "lastAdmin" }
  /** Nobody locks themselves out. */
  | { readonly type: "yourself" }
  /** Whoever is to serve a client must be able to. */
  | { readonly type: "cannotServe" };

export type Permission = Result<true, PermissionRefusal>;

/** What is to be assigned: whom, as what, and who serves the client now. */
export interface AssignmentRequest {
  readonly assignee: Member;
  readonly as: AssignmentKind;
  /** All assignments of this client. */
  readonly current: readonly Assignment[];
  readonly day: PlainDate;
}

/** The permissions that are about people and the agency. */
export const agencyPermissions = {
  /** Sees all accounts, and gives links to choose a new password. */
  mayManageAccounts: (subject: Member): Permission => needs(subject, "admin"),

  mayInvite: (subject: Member): Permission => needs(subject, "admin"),

  /** `everyone` are all who work here, the target among them. */
  maySetRoles: (
    subject: Member,
    target: Member,
    roles: ReadonlySet<Role>,
    everyone: readonly Member[],
  ): Permission => {
    const leaves = target.roles.has("admin") && !roles.has("admin");
    return leaves
      ? firstRefusal(needs(subject, "admin"), leavesAnAdmin(target, everyone))
      : needs(subject, "admin");
  },

  /** Closes an account; who is closed out loses every session. */
  mayDisable: (subject: Member, target: Member, everyone: readonly Member[]): Permission =>
    firstRefusal(
      needs(subject, "admin"),
      leavesAnAdmin(target, everyone),
      subject.id === target.id ? refuse({ type: "yourself" }) : ok(true),
    ),

  mayEnable: (subject: Member): Permission => needs(subject, "admin"),

  /** Moves many clients from one colleague to another at once. */
  mayHandOver: (subject: Member): Permission => needs(subject, "supervisor", "admin"),

  /**
   * A supervisor assigns anybody. Reception gives away a client nobody answers for, or the one of
   * its own intake. Whoever answers for a client names who helps or stands in.
   */
  mayAssign: (subject: Member, request: AssignmentRequest): Permission =>
    firstRefusal(
      mayDecideAssignment(subject, request) ? ok(true) : needs(subject, "supervisor"),
      canServe(request.assignee) ? ok(true) : refuse({ type: "cannotServe" }),
    ),

  mayCreateClient: (subject: Member): Permission =>
    needs(subject, "reception", "matchmaker", "supervisor"),

  /** Looks up who calls by the whole number. */
  mayFindCaller: (subject: Member): Permission =>
    needs(subject, "reception", "matchmaker", "supervisor"),

  /** Hands out the list of clients as a file: supervisors of all, others of those they serve. */
  mayExportAllClients: (subject: Member): Permission => needs(subject, "supervisor"),

  mayExportOwnClients: (subject: Member): Permission =>
    needs(subject, "reception", "matchmaker", "supervisor"),

  /** Sets the services that are offered, and their prices. */
  maySetPackages: (subject: Member): Permission => needs(subject, "supervisor", "admin"),

  /** Adds up what was taken on a day: whoever counts the till, and supervisors. */
  mayReadTill: (subject: Member): Permission =>
    subject.rights.has("cashier") && !subject.isDisabled ? ok(true) : needs(subject, "supervisor"),

  /** Erasing what was said, for everybody and for ever. */
  mayErase: (subject: Member): Permission => needs(subject, "supervisor"),

  /** Who looked at whose contact data: everybody reads the own lines, these read all. */
  mayReadAccessLog: (subject: Member): Permission => needs(subject, "supervisor", "admin"),
} as const;

/** Whether somebody can be assigned to clients. */
export const canServe = (member: Member): boolean =>
  worksAs(member, "reception", "matchmaker", "supervisor");

function mayDecideAssignment(subject: Member, { as, current, day }: AssignmentRequest): boolean {
  if (worksAs(subject, "supervisor")) return true;
  if (subject.isDisabled) return false;
  const responsible = current.filter((one) => one.as === "assigned" && isActive(one, day));
  const isResponsible = responsible.some(({ staff }) => staff === subject.id);
  if (isResponsible && as !== "assigned") return true;
  return subject.roles.has("reception") && (responsible.length === 0 || isResponsible);
}

function needs(subject: Member, ...anyOf: readonly Role[]): Permission {
  if (subject.isDisabled) return refuse({ type: "disabled" });
  return worksAs(subject, ...anyOf) ? ok(true) : refuse({ type: "needsRole", anyOf });
}

const leavesAnAdmin = (target: Member, everyone: readonly Member[]): Permission =>
  !worksAs(target, "admin") ||
  everyone.some((other) => other.id !== target.id && worksAs(other, "admin"))
    ? ok(true)
    : refuse({ type: "lastAdmin" });

const firstRefusal = (...answers: readonly Permission[]): Permission =>
  answers.find((answer) => !answer.ok) ?? ok(true);
