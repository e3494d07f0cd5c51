import type { DatabaseSync } from "node:sqlite";
import type { Assignment } from "#shared/agency";
import type { Invitation, OfficeChange, StaffRecord } from "../office-store.ts";

type Statements = ReturnType<typeof prepareCommit>;

/** The statements a change is written with. */
export const prepareCommit = (db: DatabaseSync) => ({
  meta: db.prepare(
    "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
  ),
  staff: db.prepare(
    `INSERT INTO staff (id, name, roles, rights, shop, is_disabled, access_number, account)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, roles = excluded.roles,
       rights = excluded.rights, shop = excluded.shop, is_disabled = excluded.is_disabled,
       access_number = excluded.access_number, account = excluded.account`,
  ),
  passwordHash: db.prepare("UPDATE staff SET password_hash = ? WHERE id = ?"),
  dropInvitations: db.prepare("DELETE FROM invitation WHERE staff = ? AND is_used = 0"),
  invitation: db.prepare(
    "INSERT OR REPLACE INTO invitation (token_hash, staff, purpose, expires_at_ms, is_used) VALUES (?, ?, ?, ?, ?)",
  ),
  client: db.prepare("INSERT INTO client (id, created_by, created_at_ms) VALUES (?, ?, ?)"),
  dropAssignments: db.prepare("DELETE FROM assignment WHERE client = ?"),
  assignment: db.prepare(
    "INSERT INTO assignment (client, position, staff, kind, from_day, to_day) VALUES (?, ?, ?, ?, ?, ?)",
  ),
  access: db.prepare(
    "INSERT INTO access_change (clock, client, holder, is_granted) VALUES (?, ?, ?, ?)",
  ),
  command: db.prepare("INSERT INTO done_command (id, staff, at_ms, answer) VALUES (?, ?, ?, ?)"),
});

/** Writes a change; the caller holds the transaction. */
export function commitChange(statements: Statements, change: OfficeChange, clock: number): void {
  const { agency, keyFingerprint, command } = change;
  if (agency) statements.meta.run("agency", JSON.stringify(agency));
  if (change.restoredAtMs) statements.meta.run("restoredAtMs", change.restoredAtMs);
  if (change.restoredEpoch) statements.meta.run("restoredEpoch", change.restoredEpoch);
  if (keyFingerprint) statements.meta.run("keyFingerprint", keyFingerprint);
  for (const one of change.staff ?? []) putStaff(statements, one);
  for (const { staff, hash } of change.passwordHashes ?? []) {
    statements.passwordHash.run(hash, staff);
  }
  for (const staff of change.dropInvitationsOf ?? []) statements.dropInvitations.run(staff);
  for (const one of change.invitations ?? []) putInvitation(statements, one);
  for (const { id, by, atMs } of change.clients ?? []) statements.client.run(id, by, atMs);
  for (const { client, all } of change.assignments ?? []) {
    statements.dropAssignments.run(client);
    for (const [position, one] of all.entries()) putAssignment(statements, one, position);
  }
  for (const { client, holder, isGranted } of change.access ?? []) {
    statements.access.run(clock, client, holder, Number(isGranted));
  }
  if (command) statements.command.run(command.id, command.by, command.atMs, command.answer);
}

function putStaff({ staff }: Statements, one: StaffRecord): void {
  const [roles, rights] = [JSON.stringify(one.roles), JSON.stringify(one.rights)];
  const { id, name, shop, isDisabled, accessNumber, account = null } = one;
  staff.run(id, name, roles, rights, shop, Number(isDisabled), accessNumber, account);
}

function putInvitation({ invitation }: Statements, one: Invitation): void {
  invitation.run(one.tokenHash, one.staff, one.purpose, one.expiresAtMs, Number(one.isUsed));
}

function putAssignment({ assignment }: Statements, one: Assignment, position: number): void {
  const { client, staff, as, from = null, to = null } = one;
  assignment.run(client, position, staff, as, from, to);
}
