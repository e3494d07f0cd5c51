import type { Access, FactId, FactKind } from "#shared/documents";
import type { StaffId } from "#shared/kernel";
import type { CloseName } from "#shared/protocol";
import type { Stretch } from "./stretch.ts";

/** What the relay has of a document, queued updates included. */
export interface Known {
  /** The first clock of a client id that is not there; 0 for an unknown one. */
  readonly clockOf: (client: number) => number;
  /** Who first used a client id in this document. */
  readonly authorOf: (client: number) => StaffId | undefined;
  /** How many client ids of this document are of a person. */
  readonly clientIdsOf: (staff: StaffId) => number;
  /** The digest of the fact of an id. */
  readonly digestOf: (id: FactId) => string | undefined;
}

/** Who sends, and what they may say here. */
export interface Sender {
  readonly staff: StaffId;
  readonly kind: FactKind;
  readonly access: Access;
  /** A backup was restored: facts may replace others that are still to come back from devices. */
  readonly isRecovering?: boolean;
  /** Who first used a run, in any document. */
  readonly authorOfRun: (run: string) => StaffId | undefined;
}

/** Who sends to a text document. */
export interface TextSender {
  readonly staff: StaffId;
  readonly access: Access;
  /** The version of the table of notes that the sender's app knows; 0 for one that knows none. */
  readonly noteSchema: number;
  readonly effort: Effort;
}

/** How many steps of searching for places somebody may still cause; see `text-search.ts`. */
export interface Effort {
  readonly left: () => number;
  readonly spend: (steps: number) => void;
}

/** What entered. */
export interface Admitted {
  readonly type: "admitted";
  /** What the relay lacked, and nothing else. */
  readonly update: Uint8Array;
  readonly stretches: readonly Stretch[];
  readonly digests: ReadonlyMap<FactId, string>;
  readonly newClientIds: readonly number[];
  readonly newRuns: readonly string[];
}

/** Why an update does not enter, as the close code of its channel. */
export interface Refusal {
  readonly type: "refused";
  readonly code: CloseName;
  /** For developers. */
  readonly detail: string;
}

/** What becomes of an update. */
export type Admission =
  | Admitted
  | Refusal
  | { readonly type: "nothingNew" }
  /** It builds on what the relay lacks: ask for everything, and only then judge. */
  | { readonly type: "gap" };
