import * as Y from "yjs";
import { readValues, type VaultRow } from "#client/storage";
import { type Fact, factsAmong, readFacts } from "#shared/documents";
import type { StaffId } from "#shared/kernel";

/** The facts that updates carry, also when what they build on is missing. */
export function factsIn(updates: readonly Uint8Array[]): readonly Fact[] {
  return factsAmong(updates.flatMap((update) => readValues(update) ?? valuesIn(update)));
}

/** The values in an update that holds other things too. */
const valuesIn = (update: Uint8Array): readonly unknown[] =>
  Y.decodeUpdate(update).structs.flatMap((struct): unknown[] =>
    struct instanceof Y.Item && struct.content instanceof Y.ContentAny ? struct.content.arr : [],
  );

/**
 * Takes out of a document what waits for something that is not there, so that the document can be
 * edited and sent again. Answers the facts that waited: they were said, and can be shown, but are
 * not in the document.
 */
export function takeOutPending(doc: Y.Doc): readonly Fact[] {
  const { pendingStructs } = doc.store;
  doc.store.pendingStructs = null;
  doc.store.pendingDs = null;
  if (!pendingStructs) return [];
  const there = new Set(readFacts(doc).map(({ id }) => id));
  const waiting = factsIn([Y.convertUpdateFormatV2ToV1(pendingStructs.update)]);
  return waiting.filter(({ id }) => !there.has(id));
}

/**
 * Of facts that wait, one's own that no relay can bring: they are to be said anew, with their old
 * ids, which makes them the same facts.
 */
export function onlyHere(
  waiting: readonly Fact[],
  rows: readonly VaultRow[],
  me: StaffId,
): readonly Fact[] {
  if (waiting.length === 0) return [];
  const unsent = factsIn(rows.filter((row) => row.isUnsent).map(({ update }) => update));
  const unsentIds = new Set(unsent.map(({ id }) => id));
  return waiting.filter(({ id, by }) => by === me && unsentIds.has(id));
}
