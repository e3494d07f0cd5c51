import type { Assignment } from "#shared/agency";
import { assert, type ClientId, type StaffId } from "#shared/kernel";
import type {
  AccessLine,
  AgencyRecord,
  ClientRecord,
  DoneCommand,
  Invitation,
  OfficeChange,
  OfficeRecords,
  OfficeStore,
  StaffRecord,
} from "../office-store.ts";
import type { MemoryClock } from "./clock.ts";

interface Kept {
  agency?: AgencyRecord;
  keyFingerprint?: string;
  restoredAtMs?: number;
  restoredEpoch?: number;
  readonly staff: Map<StaffId, StaffRecord>;
  readonly passwordHashes: Map<StaffId, string>;
  readonly invitations: Map<string, Invitation>;
  readonly clients: Map<ClientId, ClientRecord>;
  readonly assignments: Map<ClientId, readonly Assignment[]>;
  readonly access: (AccessLine & { readonly clock: number })[];
  readonly commands: Map<string, DoneCommand>;
}

/** Accounts, links and assignments in memory. */
export function createOffice(clock: MemoryClock): OfficeStore & { readonly clear: () => void } {
  let kept = nothing();
  return {
    load: async () => recordsOf(kept, clock.now()),
    commit: async (change) => {
      check(kept, change);
      apply(kept, change, clock.next());
      return clock.now();
    },
    doneCommand: async (id) => kept.commands.get(id),
    invitation: async (tokenHash) => kept.invitations.get(tokenHash),
    passwordHash: async (staff) => kept.passwordHashes.get(staff),
    clear: () => {
      const { keyFingerprint } = kept;
      kept = { ...nothing(), ...(keyFingerprint === undefined ? {} : { keyFingerprint }) };
    },
  };
}

const nothing = (): Kept => ({
  staff: new Map(),
  passwordHashes: new Map(),
  invitations: new Map(),
  clients: new Map(),
  assignments: new Map(),
  access: [],
  commands: new Map(),
});

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : 1;

function recordsOf(kept: Kept, clock: number): OfficeRecords {
  const { agency, keyFingerprint, restoredAtMs, restoredEpoch } = kept;
  return {
    clock,
    ...(restoredAtMs === undefined ? {} : { restoredAtMs }),
    ...(restoredEpoch === undefined ? {} : { restoredEpoch }),
    ...(agency === undefined ? {} : { agency }),
    ...(keyFingerprint === undefined ? {} : { keyFingerprint }),
    staff: [...kept.staff.values()].sort(byId),
    clients: [...kept.clients.values()].sort(byId),
    assignments: [...kept.assignments]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, all]) => all),
    access: [...kept.access],
  };
}

/** What a database refuses by its keys. */
function check(kept: Kept, { staff = [], command, clients = [] }: OfficeChange): void {
  assert(!command || !kept.commands.has(command.id), "the command is already done");
  assert(!clients.some(({ id }) => kept.clients.has(id)), "the client is already known");
  const accounts = [...kept.staff.values(), ...staff]
    .filter(({ account }) => account !== undefined)
    .map(({ id, account }) => [account, id] as const);
  const ownerByAccount = new Map(accounts);
  assert(
    accounts.every(([account, id]) => ownerByAccount.get(account) === id),
    "the account is taken",
  );
}

function apply(kept: Kept, change: OfficeChange, clock: number): void {
  if (change.agency) kept.agency = change.agency;
  if (change.keyFingerprint) kept.keyFingerprint = change.keyFingerprint;
  if (change.restoredAtMs) kept.restoredAtMs = change.restoredAtMs;
  if (change.restoredEpoch) kept.restoredEpoch = change.restoredEpoch;
  for (const one of change.staff ?? []) kept.staff.set(one.id, one);
  for (const { staff, hash } of change.passwordHashes ?? []) kept.passwordHashes.set(staff, hash);
  for (const staff of change.dropInvitationsOf ?? []) dropInvitations(kept, staff);
  for (const one of change.invitations ?? []) kept.invitations.set(one.tokenHash, one);
  for (const one of change.clients ?? []) kept.clients.set(one.id, one);
  for (const { client, all } of change.assignments ?? []) kept.assignments.set(client, all);
  for (const line of change.access ?? []) kept.access.push({ ...line, clock });
  if (change.command) kept.commands.set(change.command.id, change.command);
}

function dropInvitations(kept: Kept, staff: StaffId): void {
  for (const [hash, invitation] of kept.invitations) {
    if (invitation.staff === staff && !invitation.isUsed) kept.invitations.delete(hash);
  }
}
