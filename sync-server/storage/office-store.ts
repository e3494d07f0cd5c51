import type { AccountName, Assignment, Right, Role, ShopId } from "#shared/agency";
import type { ClientId, StaffId } from "#shared/kernel";

/** The agency this relay belongs to. */
export interface AgencyRecord {
  readonly id: string;
  readonly name: string;
}

/** A person who works, or worked, at the agency. */
export interface StaffRecord {
  readonly id: StaffId;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly rights: readonly Right[];
  readonly shop: ShopId;
  readonly isDisabled: boolean;
  /** Grows whenever roles or rights change. */
  readonly accessNumber: number;
  /** Missing until the invitation is taken. */
  readonly account?: AccountName;
}

/** A client known to the relay: only the id, and who registered it when. */
export interface ClientRecord {
  readonly id: ClientId;
  readonly by: StaffId;
  readonly atMs: number;
}

/**
 * Who gains or loses a client: a person, or all at the front desk, as who looks after unassigned
 * clients (`pool`) or receives those expected (`booked`).
 */
export type AccessHolder = StaffId | "pool" | "booked";

/** A client gained or lost by somebody. */
export interface AccessLine {
  readonly client: ClientId;
  readonly holder: AccessHolder;
  readonly isGranted: boolean;
}

/** A link with which somebody joins or chooses a new password. Of its token only the hash is kept. */
export interface Invitation {
  readonly tokenHash: string;
  readonly staff: StaffId;
  readonly purpose: "join" | "newPassword";
  readonly expiresAtMs: number;
  readonly isUsed: boolean;
}

/** A command that was carried out, and what it answered. */
export interface DoneCommand {
  readonly id: string;
  readonly by: StaffId;
  readonly atMs: number;
  /** JSON; no secrets. */
  readonly answer: string;
}

/** What one command changes. Records replace those with the same id. */
export interface OfficeChange {
  readonly agency?: AgencyRecord;
  /** Recognises the key file this data was sealed with. */
  readonly keyFingerprint?: string;
  /** A backup was restored, at this time in milliseconds since 1970. */
  readonly restoredAtMs?: number;
  /** The epoch all documents began with it: no device can have seen it before. */
  readonly restoredEpoch?: number;
  readonly staff?: readonly StaffRecord[];
  readonly passwordHashes?: readonly { readonly staff: StaffId; readonly hash: string }[];
  /** Unused links of these people are dropped, before `invitations` are written. */
  readonly dropInvitationsOf?: readonly StaffId[];
  readonly invitations?: readonly Invitation[];
  readonly clients?: readonly ClientRecord[];
  /** Per client all its assignments, replacing those before. */
  readonly assignments?: readonly {
    readonly client: ClientId;
    readonly all: readonly Assignment[];
  }[];
  readonly access?: readonly AccessLine[];
  readonly command?: DoneCommand;
}

/** All that the relay keeps in memory of the office. */
export interface OfficeRecords {
  /** The relay-wide clock of the last commit. */
  readonly clock: number;
  readonly agency?: AgencyRecord;
  readonly keyFingerprint?: string;
  readonly restoredAtMs?: number;
  readonly restoredEpoch?: number;
  readonly staff: readonly StaffRecord[];
  readonly clients: readonly ClientRecord[];
  readonly assignments: readonly Assignment[];
  /** In the order of their clocks. */
  readonly access: readonly (AccessLine & { readonly clock: number })[];
}

/** Accounts, links, assignments: durable when a promise says so. */
export interface OfficeStore {
  readonly load: () => Promise<OfficeRecords>;
  /** Writes a change in one transaction; answers its clock, one clock for all of it. */
  readonly commit: (change: OfficeChange) => Promise<number>;
  readonly doneCommand: (id: string) => Promise<DoneCommand | undefined>;
  readonly invitation: (tokenHash: string) => Promise<Invitation | undefined>;
  readonly passwordHash: (staff: StaffId) => Promise<string | undefined>;
}
