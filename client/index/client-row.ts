import type { ClientSummary } from "#shared/casework";
import type { ClientId, StaffId } from "#shared/kernel";

/** One line of the list of clients. */
export type ClientRow = ClientSummary & {
  readonly id: ClientId;
  /** Who serves the client today, who answers for the client first. */
  readonly staff: readonly StaffId[];
  /** Fields that people who wrote apart gave different values. */
  readonly clashes: number;
  /** The latest thing said, in milliseconds since 1970. */
  readonly updatedAtMs: number;
};
