import type { Access, FactKind } from "#shared/documents";
import type { StaffId } from "#shared/kernel";
import type { Admission } from "../admission/admission.ts";
import { admit } from "../admission/admit.ts";
import { createKnownFacts, type KnownFacts } from "./known-facts.ts";

/** One document on a relay without sockets and disk: what is admitted is there at once. */
export interface FakeRelay {
  readonly known: KnownFacts;
  /** Judges an update and, when it is admitted, takes it in. */
  readonly receive: (staff: StaffId, update: Uint8Array, access?: Access) => Admission;
  /** What was admitted, in order. */
  readonly updates: readonly Uint8Array[];
  readonly authors: ReadonlyMap<number, StaffId>;
}

const everything: Access = { read: true, say: "everything" };

/** Starts with an empty document. */
export function createFakeRelay(kind: FactKind = "client"): FakeRelay {
  const known = createKnownFacts([], new Map());
  const authorByRun = new Map<string, StaffId>();
  const authors = new Map<number, StaffId>();
  const updates: Uint8Array[] = [];
  return {
    known,
    updates,
    authors,
    receive: (staff, update, access = everything) => {
      const admission = admit(update, known, {
        staff,
        kind,
        access,
        authorOfRun: (run) => authorByRun.get(run),
      });
      if (admission.type !== "admitted") return admission;
      known.queue(admission, staff);
      known.settle(admission);
      for (const run of admission.newRuns) authorByRun.set(run, staff);
      for (const client of admission.newClientIds) authors.set(client, staff);
      updates.push(admission.update);
      return admission;
    },
  };
}
