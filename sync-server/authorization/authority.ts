import type { Access, DocumentId, ParsedName } from "#shared/documents";
import type { StaffId } from "#shared/kernel";

/** A client whose documents a person gained or lost, and the clock at which that happened. */
export interface AccessChange {
  readonly client: string;
  readonly clock: number;
  readonly isGranted: boolean;
  /** Had, or lost, like all at the front desk: since nobody serves the client, or it is expected. */
  readonly through?: "unassigned" | "booked";
}

/** Who may do what, at this moment. The relay's one place of decision. */
export interface Authority {
  /** What a person may do with a document; nobody disabled may do anything. */
  readonly accessOf: (staff: StaffId, document: ParsedName) => Access;
  /** Whether a person may create this document, were it new. */
  readonly mayCreate: (staff: StaffId, document: ParsedName) => boolean;
  /**
   * Durably assigns a new client to its creator, before the client's documents are made. For a
   * client already known it does nothing, so asking twice or for somebody else's client is harmless.
   */
  readonly clientCreated: (client: string, by: StaffId) => Promise<void>;
  /** The name shown to colleagues. */
  readonly nameOf: (staff: StaffId) => string;
  /** Changes whenever the person's roles or rights change; the feed then starts from 0. */
  readonly accessNumber: (staff: StaffId) => number;
  /** The clients gained or lost after a clock, oldest first. */
  readonly changesSince: (staff: StaffId, clock: number) => readonly AccessChange[];
  /** Whether having this client let, or lets, the person read the document. */
  readonly readsThrough: (staff: StaffId, document: ParsedName, change: AccessChange) => boolean;
  /**
   * Whether the person could read the document at a clock, and after each change of that since; the
   * last is now. Of documents whose readers follow from the office alone, only now.
   */
  readonly readsSince: (staff: StaffId, document: ParsedName, clock: number) => readonly boolean[];
  /** An incident was made: until something is said in it, it is its maker's. */
  readonly incidentMade: (incident: DocumentId, by: StaffId) => void;
  /** All that an incident says, durably: from now on it decides who may read it. */
  readonly incidentHeard: (incident: DocumentId, whole: Uint8Array, clock: number) => void;
  /** The number of the directory: it grows whenever names, roles, rights or assignments change. */
  readonly directoryVersion: () => number;
  /** When a backup was restored last, in milliseconds since 1970; 0 when never. */
  readonly restoredAtMs: () => number;
  /** The epoch in which documents begin: 1 or, since a backup was restored, one no device can know. */
  readonly firstEpoch: () => number;
  /** Tells that the directory changed, which everybody may read. Returns how to stop. */
  readonly onDirectoryChange: (listener: (version: number) => void) => () => void;
  /** Tells when the access of these people may have changed. Returns how to stop. */
  readonly onChange: (listener: (staff: ReadonlySet<StaffId>) => void) => () => void;
}
