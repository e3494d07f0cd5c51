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

/** Which lines are wanted, of looks at or after `fromMs` and before `toMs`. */
export interface RevealQuery {
  readonly fromMs: number;
  readonly toMs: number;
  readonly staff?: StaffId | undefined;
  readonly client?: ClientId | undefined;
  /** Only lines that became known before this one. */
  readonly before?: number | undefined;
  readonly atMost: number;
}

/** A line with its place in the order in which lines became known. */
export interface PlacedReveal extends RevealRecord {
  readonly position: number;
}

/** Every look at contact data, in the order it became known. Lines are added, never changed. */
export interface RevealLog {
  /** Adds lines in one transaction; a line whose id is known is not added again. */
  readonly add: (reveals: readonly RevealRecord[]) => Promise<void>;
  /** The lines of one client, oldest first. */
  readonly ofClient: (client: ClientId) => Promise<readonly RevealRecord[]>;
  /** The lines that are wanted, those that became known last first. */
  readonly page: (query: RevealQuery) => Promise<readonly PlacedReveal[]>;
}
