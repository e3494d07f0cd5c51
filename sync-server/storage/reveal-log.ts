import type { ClientId, StaffId } from "#shared/kernel";

/** A look at contact data. What was looked at, and why, is sealed. */
export interface RevealRecord {
  readonly id: string;
  readonly staff: StaffId;
  readonly session: string;
  readonly client: ClientId;
  readonly atMs: number;
  readonly receivedAtMs: number;
  readonly wasOffline: boolean;
  readonly sealed: Uint8Array;
}

/** Every look at contact data, in the order it became known. Lines are added, never changed. */
export interface RevealLog {
  /** Adds lines in one transaction; a line whose id is known is not added again. */
  readonly add: (reveals: readonly RevealRecord[]) => Promise<void>;
  /** The lines of one client, oldest first. */
  readonly ofClient: (client: ClientId) => Promise<readonly RevealRecord[]>;
}
