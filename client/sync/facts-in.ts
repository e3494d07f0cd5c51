import * as Y from "yjs";
import { type Fact, factsRoot, readFacts } from "#shared/documents";

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
 * edited and sent again. Answers the facts that waited: they were said, and can be shown, but are
 * not in the document.
 */
export function takeOutPending({ store }: Y.Doc): readonly Fact[] {
  const { pendingStructs } = store;
  store.pendingStructs = null;
  store.pendingDs = null;
  return pendingStructs ? factsIn([Y.convertUpdateFormatV2ToV1(pendingStructs.update)]) : [];
}
