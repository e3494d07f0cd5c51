import type { Access, FactKind } from "#shared/documents";
import type { StaffId } from "#shared/kernel";
import type { Admission, Admitted } from "../admission/admission.ts";
import { admit } from "../admission/admit.ts";
import { encodeStretches } from "../admission/stretch.ts";
import type { KnownFacts } from "./known-facts.ts";

/** Who sends something to a document. */
export interface From {
  readonly staff: StaffId;
  readonly access: Access;
  /** The version of the table of notes that the sender's app knows. */
  readonly noteSchema: number;
  /** The document was restored from a backup, and facts it names may still come back. */
  readonly isRecovering?: boolean;
  /** Who first used a fact run, in any document. */
  readonly authorOfRun: (run: string) => StaffId | undefined;
}

/** What the relay has of one open document, whatever its shape. */
export interface DocumentState {
  /** Judges an update by all that is known, queued updates included. */
  readonly judge: (update: Uint8Array, from: From) => Admission;
  /** Takes an update in as queued: known, not yet shown. */
  readonly queue: (admitted: Admitted, by: StaffId) => void;
  /** The oldest queued update is durable now. */
  readonly settle: (admitted: Admitted) => void;
  /** The state vector of what is durable: all of it, or what one person wrote. */
  readonly stateVector: (onlyBy?: StaffId) => Uint8Array;
  /** All that is durable from these clocks on, as an update. */
  readonly since: (clocks: ReadonlyMap<number, number>) => Uint8Array;
  /** Updates that were admitted one after the other, as one. */
  readonly joined: (admitted: readonly Admitted[]) => Uint8Array;
}

/** The state of a fact document. */
export const createFactState = (kind: FactKind, known: KnownFacts): DocumentState => ({
  ...known,
  judge: (update, from) => admit(update, known, { ...from, kind }),
  joined: (admitted) => encodeStretches(admitted.flatMap(({ stretches }) => stretches)),
});
