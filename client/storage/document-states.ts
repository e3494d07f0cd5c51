import type { DocumentName } from "#shared/documents";
import type { VaultChange, VaultDocument } from "./vault.ts";

/** A change that is about one document. */
export type DocumentChange = Extract<VaultChange, { readonly document: DocumentName }>;

/** Whether a change is about one document. */
export const isAboutDocument = (change: VaultChange): change is DocumentChange =>
  change.type !== "note" &&
  change.type !== "snapshot" &&
  change.type !== "rescue" &&
  change.type !== "discard";

const unknown = (name: DocumentName, generation: number): VaultDocument => ({
  name,
  edits: 0,
  sentEdits: 0,
  generation,
  sequence: 0,
  lastRow: 0,
  isNew: false,
});

/**
 * How a document stands after a change; undefined when it is no longer here. `fresh` is a number
 * not used as a generation before.
 */
export function stateAfter(
  before: VaultDocument | undefined,
  change: DocumentChange,
  fresh: number,
): VaultDocument | undefined {
  const state = before ?? unknown(change.document, fresh);
  switch (change.type) {
    case "edit":
      return { ...begun(before, change, fresh), edits: state.edits + 1 };
    case "receive":
      return { ...state, sequence: Math.max(state.sequence, change.sequence ?? 0) };
    case "compare":
      return { ...state, edits: state.edits + 1 };
    case "sent":
      return before && before.edits === change.edits && before.generation === change.generation
        ? { ...before, sentEdits: change.edits }
        : before;
    case "created":
      return before && { ...before, isNew: false };
    case "dropUnsent": {
      if (!before) return undefined;
      const sentEdits = Math.max(before.sentEdits, Math.min(change.edits, before.edits));
      return { ...before, sentEdits, generation: fresh };
    }
    case "remove":
      return before && before.edits !== change.edits ? before : undefined;
  }
}

function begun(
  before: VaultDocument | undefined,
  { document, create }: Extract<VaultChange, { readonly type: "edit" }>,
  fresh: number,
): VaultDocument {
  if (before) return before;
  const state = unknown(document, fresh);
  if (!create) return state;
  return create.parent
    ? { ...state, isNew: true, parent: create.parent }
    : { ...state, isNew: true };
}

/** The rows that a change drops of a document that stays. */
export function rowsDropped<Row extends { readonly edit: number }>(
  rows: readonly Row[],
  before: VaultDocument | undefined,
  change: DocumentChange,
): readonly Row[] {
  if (change.type !== "dropUnsent") return [];
  const unsent = rows.filter(({ edit }) => edit > (before?.sentEdits ?? 0));
  return unsent.length === 0 ? rows : unsent.filter(({ edit }) => edit <= change.edits);
}

/** The relay may have had what was dropped: it is asked for the document again. */
export const stateWithout = (dropped: readonly unknown[], after: VaultDocument): VaultDocument =>
  dropped.length > 0 ? { ...after, edits: after.edits + 1 } : after;
