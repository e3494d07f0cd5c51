import * as Y from "yjs";
import { appendFacts, type Fact, factsRoot, readFacts } from "#shared/documents";
import type { StaffId } from "#shared/kernel";

/** The facts that updates carry, also when what they build on is missing. */
export function factsIn(updates: readonly Uint8Array[]): readonly Fact[] {
  const values = updates.flatMap((update) =>
    Y.decodeUpdate(update).structs.flatMap((struct): unknown[] =>
      struct instanceof Y.Item && struct.content instanceof Y.ContentAny ? struct.content.arr : [],
    ),
  );
  return factShaped(values);
}

/** Leaves out what is not a fact, by the same measure as a document is read. */
function factShaped(values: readonly unknown[]): readonly Fact[] {
  const doc = new Y.Doc();
  doc.getArray(factsRoot).push([...values]);
  const facts = readFacts(doc);
  doc.destroy();
  return facts;
}

/**
 * Takes out of a document what waits for something that is not there, so that the document can be
 * edited and sent again, and says anew, with their old ids, the facts in it that are one's own.
 * What others said comes again from the relay. Answers whether anything was taken out.
 */
export function takeOutPending(doc: Y.Doc, me: StaffId, origin: unknown): boolean {
  const { pendingStructs, pendingDs } = doc.store;
  if (!pendingStructs && !pendingDs) return false;
  const waiting = pendingStructs
    ? factsIn([Y.convertUpdateFormatV2ToV1(pendingStructs.update)])
    : [];
  doc.store.pendingStructs = null;
  doc.store.pendingDs = null;
  const there = new Set(readFacts(doc).map(({ id }) => id));
  const own = waiting.filter(({ id, by }) => by === me && !there.has(id));
  if (own.length > 0) appendFacts(doc, own, origin);
  return true;
}
