import type { Access } from "#shared/documents";
import type { StaffId } from "#shared/kernel";
import { noteSchemaVersion } from "#shared/notes";
import type { Admission } from "../admission/admission.ts";
import { createTextState, type TextState } from "./known-text.ts";

/** One note on a relay without sockets and disk: what is admitted is there at once. */
export interface FakeTextRelay {
  readonly state: () => TextState;
  /** Judges an update and, when it is admitted, takes it in. */
  readonly receive: (
    staff: StaffId,
    update: Uint8Array,
    more?: { readonly access?: Access; readonly noteSchema?: number },
  ) => Admission;
  /** Puts a snapshot in the place of its rows and reads it, as after a restart. */
  readonly compact: () => void;
  /** What was admitted, in order. */
  readonly updates: readonly Uint8Array[];
}

const everything: Access = { read: true, say: "everything" };

/** Starts with an empty note. */
export function createFakeTextRelay(): FakeTextRelay {
  const updates: Uint8Array[] = [];
  const authors = new Map<number, StaffId>();
  let state = createTextState([], authors);
  return {
    state: () => state,
    compact: () => {
      state = createTextState([state.whole()], authors);
    },
    updates,
    receive: (staff, update, { access = everything, noteSchema = noteSchemaVersion } = {}) => {
      const from = { staff, access, noteSchema, authorOfRun: () => undefined };
      const admission = state.judge(update, from);
      if (admission.type !== "admitted") return admission;
      state.queue(admission, staff);
      state.settle(admission);
      for (const client of admission.newClientIds) authors.set(client, staff);
      updates.push(admission.update);
      return admission;
    },
  };
}
