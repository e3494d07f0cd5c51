import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import type { VaultRow } from "#client/storage";
import { bodyOf, type DocumentName, holdsText } from "#shared/documents";
import { takeOutPending } from "./facts-in.ts";
import { fromVault, GoneLines } from "./gone-lines.ts";
import type { OpenCopy } from "./relay-end.ts";

/** A copy of a document, and who looks after the lines of a text. */
export interface BuiltCopy {
  readonly copy: OpenCopy;
  readonly lines?: GoneLines;
}

/** Builds a document out of its rows: a fresh Yjs document, and so a fresh client id. */
export function buildCopy(
  name: DocumentName,
  rows: readonly VaultRow[],
  isFromRelay: (origin: unknown) => boolean,
): BuiltCopy {
  const isText = holdsText(name);
  // What somebody takes away of a text is needed to find what others wrote into it meanwhile.
  const doc = new Y.Doc({ gc: !isText });
  const awareness = new Awareness(doc);
  awareness.setLocalState(null);
  if (isText) {
    bodyOf(doc);
    const lines = new GoneLines(doc, isFromRelay);
    lines.read(rows);
    // What waits in a text cannot be said anew by itself: the relay brings what is missing.
    return { copy: { doc, awareness, waiting: [] }, lines };
  }
  for (const { update } of rows) Y.applyUpdate(doc, update, fromVault);
  return { copy: { doc, awareness, waiting: takeOutPending(doc) } };
}
