import * as Y from "yjs";
import { isOfValues } from "./read-values.ts";

/** Whether bytes are a Yjs update (V1). Applying what is none would half-change a document. */
export function isUpdate(bytes: Uint8Array): boolean {
  if (isOfValues(bytes)) return true;
  try {
    Y.decodeUpdate(bytes);
    return true;
  } catch {
    // lib0 and Yjs throw at bytes that are no update: that is the answer.
    return false;
  }
}

/**
 * Merges updates into one through a document that collects garbage, so that erased content goes.
 * Undefined when something is missing between them: then they must stay as they are.
 */
export function mergeRows(updates: readonly Uint8Array[]): Uint8Array | undefined {
  const doc = new Y.Doc({ gc: true });
  try {
    for (const update of updates) Y.applyUpdate(doc, update);
    const isWhole = doc.store.pendingStructs === null && doc.store.pendingDs === null;
    return isWhole ? Y.encodeStateAsUpdate(doc) : undefined;
  } finally {
    doc.destroy();
  }
}
