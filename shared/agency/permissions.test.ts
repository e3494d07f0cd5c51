import { expect, test } from "vitest";
import { clientIdSchema, plainDateSchema, staffIdSchema } from "#shared/kernel";
import type { Assignment } from "./assignment.ts";
import { agencyPermissions, canServe, type Permission } from "./permissions.ts";
import type { Member, Role } from "./staff.ts";

const member = (number: number, roles: readonly Role[], isDisabled = false): Member => ({
  id: staffIdSchema.parse(`01J00000000000000000000S0${number}`),
  roles: new Set(roles),
  rights: new Set(),
  isDisabled,
});

const zhou = member(1, ["admin", "supervisor"]);
const lin = member(2, ["supervisor", "matchmaker"]);
const he = member(3, ["matchmaker"]);
const su = member(4, ["matchmaker"]);
const fang = member(5, ["reception"]);
const admin = member(6, ["admin"]);
const gone = member(7, ["admin", "supervisor", "matchmaker", "reception"], true);

const may = agencyPermissions;
const allowed: Permission = { ok: true, value: true };
const refused = (reason: object) => ({ ok: false, reason });
const needs = (...anyOf: Role[]) => refused({ type: "needsRole", anyOf });

test("only an admin manages accounts, invites and opens an account again", () => {
  for (const permission of [may.mayManageAccounts, may.mayInvite, may.mayEnable]) {
    expect(permission(zhou)).toEqual(allowed);
    expect(permission(lin)).toEqual(needs("admin"));
    expect(permission(fang)).toEqual(needs("admin"));
  }
});

test("whoever is disabled may nothing at all", () => {
  const disabled = refused({ type: "disabled" });
  expect(may.mayManageAccounts(gone)).toEqual(disabled);
  expect(may.mayCreateClient(gone)).toEqual(disabled);
  expect(may.mayReadAccessLog(gone)).toEqual(disabled);
  expect(may.mayHandOver(gone)).toEqual(disabled);
  expect(may.mayDisable(gone, he, [gone, he, zhou])).toEqual(disabled);
  expect(assign(gone, { assignee: he, as: "assigned", current: [] })).toEqual(disabled);
});

test("the last admin keeps the role", () => {
  const toMatchmaker = new Set<Role>(["matchmaker"]);
  expect(may.maySetRoles(zhou, zhou, toMatchmaker, [zhou, lin])).toEqual(
    refused({ type: "lastAdmin" }),
  );
  expect(may.maySetRoles(zhou, zhou, toMatchmaker, [zhou, lin, admin])).toEqual(allowed);
});

test("a disabled admin does not count as one that is left", () => {
  const toMatchmaker = new Set<Role>(["matchmaker"]);
  expect(may.maySetRoles(zhou, zhou, toMatchmaker, [zhou, gone])).toEqual(
    refused({ type: "lastAdmin" }),
  );
});

test("the last admin may still be given other roles beside it", () => {
  expect(may.maySetRoles(zhou, zhou, new Set<Role>(["admin", "reception"]), [zhou])).toEqual(
    allowed,
  );
});

test("a matchmaker does not set roles, not even the own", () => {
  expect(may.maySetRoles(he, he, new Set<Role>(["admin"]), [zhou, he])).toEqual(needs("admin"));
});

test("an admin disables a colleague, but neither the last admin nor themselves", () => {
  expect(may.mayDisable(zhou, he, [zhou, he])).toEqual(allowed);
  expect(may.mayDisable(zhou, zhou, [zhou, he])).toEqual(refused({ type: "lastAdmin" }));
  expect(may.mayDisable(zhou, zhou, [zhou, admin])).toEqual(refused({ type: "yourself" }));
  expect(may.mayDisable(admin, zhou, [zhou, admin])).toEqual(allowed);
});

test("everybody who meets clients may register one; a pure admin may not", () => {
  for (const subject of [fang, he, lin]) expect(may.mayCreateClient(subject)).toEqual(allowed);
  expect(may.mayCreateClient(admin)).toEqual(needs("reception", "matchmaker", "supervisor"));
});

test("supervisors and admins read who looked at what, and hand clients over", () => {
  for (const permission of [may.mayReadAccessLog, may.mayHandOver]) {
    expect(permission(lin)).toEqual(allowed);
    expect(permission(admin)).toEqual(allowed);
    expect(permission(he)).toEqual(needs("supervisor", "admin"));
  }
});

const client = clientIdSchema.parse("01J00000000000000000000C01");
const day = plainDateSchema.parse("2026-11-24");
const assign = (
  subject: Member,
  request: Omit<Parameters<typeof may.mayAssign>[1], "day">,
): Permission => may.mayAssign(subject, { ...request, day });
const servedBy = (staff: Member): readonly Assignment[] => [
  { client, staff: staff.id, as: "assigned" },
];

test("a supervisor assigns any client to anybody who can serve", () => {
  expect(assign(lin, { assignee: he, as: "assigned", current: servedBy(su) })).toEqual(allowed);
});

test("nobody is served by a pure admin or by somebody who has left", () => {
  for (const assignee of [admin, gone]) {
    expect(canServe(assignee)).toBe(false);
    expect(assign(lin, { assignee, as: "assigned", current: [] })).toEqual(
      refused({ type: "cannotServe" }),
    );
  }
});

test("reception gives away a client nobody answers for", () => {
  expect(assign(fang, { assignee: he, as: "assigned", current: [] })).toEqual(allowed);
});

test("reception gives away the client of its own intake, and then no longer", () => {
  expect(assign(fang, { assignee: he, as: "assigned", current: servedBy(fang) })).toEqual(allowed);
  expect(assign(fang, { assignee: su, as: "assigned", current: servedBy(he) })).toEqual(
    needs("supervisor"),
  );
});

test("a client whose matchmaker's time is over counts as one nobody answers for", () => {
  const ended: Assignment = {
    client,
    staff: he.id,
    as: "assigned",
    to: plainDateSchema.parse("2026-11-23"),
  };
  expect(assign(fang, { assignee: su, as: "assigned", current: [ended] })).toEqual(allowed);
});

test("whoever answers for a client names who stands in, but does not give the client away", () => {
  expect(assign(he, { assignee: su, as: "standIn", current: servedBy(he) })).toEqual(allowed);
  expect(assign(he, { assignee: su, as: "co", current: servedBy(he) })).toEqual(allowed);
  expect(assign(he, { assignee: su, as: "assigned", current: servedBy(he) })).toEqual(
    needs("supervisor"),
  );
});

test("a matchmaker does not take somebody else's client", () => {
  expect(assign(he, { assignee: he, as: "assigned", current: servedBy(su) })).toEqual(
    needs("supervisor"),
  );
  expect(assign(he, { assignee: he, as: "assigned", current: [] })).toEqual(needs("supervisor"));
});
