import type { ClientSummary } from "#shared/casework";
import type { ClientId, PlainDate, StaffId } from "#shared/kernel";
import type { MatchCard } from "#shared/matching";
import type { Referrer } from "#shared/registry";

/** How a document lay in the vault when it was read: another stamp is other content. */
export interface Stamp {
  readonly epoch: number;
  readonly generation: number;
  /** The number of the row written last. */
  readonly lastRow: number;
}

/** What one client's own document says, as far as lists, search and likenesses need it. */
export interface ClientRecord extends ClientSummary {
  readonly id: ClientId;
  readonly clashes: number;
  readonly loudClashes: number;
  readonly updatedAtMs: number;
  readonly updatedBy: StaffId | undefined;
  readonly isPaused: boolean;
  readonly dueOn: PlainDate | undefined;
  readonly dueWhat: string | undefined;
  /** The day from which the first of the seen papers no longer counts. */
  readonly recheckOn: PlainDate | undefined;
  readonly contactDueMs: number | undefined;
  /** What something is due for, as documents call it: `followUp`, `rightsRequest`. */
  readonly dues: readonly string[];
  /** The day the file was put away. */
  readonly archivedOn: PlainDate | undefined;
  /** The card that this one says it was merged into. */
  readonly mergedInto: ClientId | undefined;
  /** The day from which it may be erased; undefined while something stands in the way. */
  readonly eraseOn: PlainDate | undefined;
  /** The last four digits of the contact person's number, who is somebody else. */
  readonly personTail: string | undefined;
  /** The keyed hashes of whole phone numbers. */
  readonly phoneHashes: readonly string[];
  /** Clients of whom somebody said that they are other people. */
  readonly notSame: readonly ClientId[];
  /** Clients who are never to be proposed to this one, as this card says. */
  readonly excluded: readonly ClientId[];
  /** Who sent the client. */
  readonly referrer: Referrer | undefined;
  /** The client who may be called about this one. */
  readonly contactPerson: ClientId | undefined;
  /** What matching knows of the client. */
  readonly match: MatchCard;
}
