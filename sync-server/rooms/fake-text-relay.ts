import type { Access } from "#shared/documents";
import type { StaffId } from "#shared/kernel";
import { noteSchemaVersion } from "#shared/notes";
import type { Admission } from "../admission/admission.ts";
import { createTextState, type TextState } from "./known-text.ts";

/** One note on a relay without sockets and disk: what is admitted is there at once. */
export interface FakeTextRelay {
  readonly state: TextState;
  /** Judges an update and, when it is admitted, takes it in. */
  readonly receive: (
    staff: StaffId,
    update: Uint8Array,
    more?: { readonly access?: Access; readonly noteSchema?: number },
  ) => Admission;
  /** What was admitted, in order. */
  readonly updates: readonly Uint8Array[];
}

const everything: Access = { read: true, say: "everything" };

/** Starts with an empty note. */
export function createFakeTextRelay(): FakeTextRelay {
  const state = createTextState([], new Map());
  const updates: Uint8Array[] = [];
  return {
    state,
    updates,
    receive: (staff, update, { access = everything, noteSchema = noteSchemaVersion } = {}) => {
      const from = { staff, access, noteSchema, authorOfRun: () => undefined };
      const admission = state.judge(update, from);
      if (admission.type !== "admitted") return admission;
      state.queue(admission, staff);
      state.settle(admission);
      updates.push(admission.update);
      return admission;
    },
  };
}
