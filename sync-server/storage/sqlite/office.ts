import type { DatabaseSync } from "node:sqlite";
import {
  accountNameSchema,
  assignmentSchema,
  rightSchema,
  roleSchema,
  shopIdSchema,
} from "#shared/agency";
import { clientIdSchema, staffIdSchema, z } from "#shared/kernel";
import type {
  AccessLine,
  ClientRecord,
  DoneCommand,
  Invitation,
  OfficeRecords,
  OfficeStore,
  StaffRecord,
} from "../office-store.ts";
import { commitChange, prepareCommit } from "./office-commit.ts";
import { numberOf, textOf, type Writer } from "./writer.ts";

/** Accounts, links and assignments in SQLite. */
export function createOffice(db: DatabaseSync, { write }: Writer): OfficeStore {
  const commit = prepareCommit(db);
  const done = db.prepare("SELECT * FROM done_command WHERE id = ?");
  const invitation = db.prepare("SELECT * FROM invitation WHERE token_hash = ?");
  const passwordHash = db.prepare("SELECT password_hash FROM staff WHERE id = ?");
  return {
    load: async () => loadRecords(db),
    commit: async (change) =>
      write((nextClock) => {
        const clock = nextClock();
        commitChange(commit, change, clock);
        return clock;
      }),
    doneCommand: async (id) => {
      const found = done.get(id);
      return found && doneOf(found);
    },
    invitation: async (tokenHash) => {
      const found = invitation.get(tokenHash);
      return found && invitationOf(found);
    },
    passwordHash: async (staff) => {
      const hash = passwordHash.get(staff)?.password_hash;
      return typeof hash === "string" ? hash : undefined;
    },
  };
}

function loadRecords(db: DatabaseSync): OfficeRecords {
  const meta = new Map(
    db
      .prepare("SELECT key, value FROM meta")
      .all()
      .map(({ key, value }) => [key, value]),
  );
  const fingerprint = meta.get("keyFingerprint");
  const agency = meta.get("agency");
  const restoredAtMs = meta.get("restoredAtMs");
  const restoredEpoch = meta.get("restoredEpoch");
  const all = (sql: string): Row[] => db.prepare(sql).all();
  return {
    clock: numberOf(meta.get("clock")),
    ...(fingerprint === undefined ? {} : { keyFingerprint: textOf(fingerprint) }),
    ...(agency === undefined ? {} : { agency: agencySchema.parse(JSON.parse(textOf(agency))) }),
    ...(restoredAtMs === undefined ? {} : { restoredAtMs: numberOf(restoredAtMs) }),
    ...(restoredEpoch === undefined ? {} : { restoredEpoch: numberOf(restoredEpoch) }),
    staff: all("SELECT * FROM staff ORDER BY id").map(staffOf),
    clients: all("SELECT * FROM client ORDER BY id").map(clientOf),
    assignments: all("SELECT * FROM assignment ORDER BY client, position").map(assignmentOf),
    access: all("SELECT * FROM access_change ORDER BY clock").map(accessOf),
  };
}

type Row = Record<string, unknown>;

const agencySchema = z.object({ id: z.string(), name: z.string() });
const rolesColumn = z.array(roleSchema);
const rightsColumn = z.array(rightSchema);
const purposeColumn = z.enum(["join", "newPassword"]);

const staffOf = (row: Row): StaffRecord => ({
  id: staffIdSchema.parse(row.id),
  name: textOf(row.name),
  roles: rolesColumn.parse(JSON.parse(textOf(row.roles))),
  rights: rightsColumn.parse(JSON.parse(textOf(row.rights))),
  shop: shopIdSchema.parse(row.shop),
  isDisabled: row.is_disabled === 1,
  accessNumber: numberOf(row.access_number),
  ...(row.account === null ? {} : { account: accountNameSchema.parse(row.account) }),
});

const clientOf = (row: Row): ClientRecord => ({
  id: clientIdSchema.parse(row.id),
  by: staffIdSchema.parse(row.created_by),
  atMs: numberOf(row.created_at_ms),
});

const assignmentOf = (row: Row) =>
  assignmentSchema.parse({
    client: row.client,
    staff: row.staff,
    as: row.kind,
    ...(row.from_day === null ? {} : { from: row.from_day }),
    ...(row.to_day === null ? {} : { to: row.to_day }),
  });

const accessOf = (row: Row): AccessLine & { readonly clock: number } => ({
  clock: numberOf(row.clock),
  client: clientIdSchema.parse(row.client),
  holder:
    row.holder === "pool" || row.holder === "booked" ? row.holder : staffIdSchema.parse(row.holder),
  isGranted: row.is_granted === 1,
});

const doneOf = (row: Row): DoneCommand => ({
  id: textOf(row.id),
  by: staffIdSchema.parse(row.staff),
  atMs: numberOf(row.at_ms),
  answer: textOf(row.answer),
});

const invitationOf = (row: Row): Invitation => ({
  tokenHash: textOf(row.token_hash),
  staff: staffIdSchema.parse(row.staff),
  purpose: purposeColumn.parse(row.purpose),
  expiresAtMs: numberOf(row.expires_at_ms),
  isUsed: row.is_used === 1,
});
