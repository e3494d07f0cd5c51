/** Documents and updates for tests of what lies below the documents. */
import * as Y from "yjs";
import { type DocumentName, type Fact, parseName } from "#shared/documents";

/** A document name, checked. */
export function named(text: string): DocumentName {
  const parsed = parseName(text);
  if (!parsed.ok) throw new Error(`${text} is no document name`);
  return parsed.value.name;
}

/** 王秀英's documents. */
export const wang = {
  client: named("client/01JA0000000000000000000WNG@1"),
  contact: named("contact/01JA0000000000000000000WNG@1"),
  visits: named("visits/01JA0000000000000000000WNG@1"),
};
/** 李建国's document. */
export const li = named("client/01JA00000000000000000000KX@1");

/** A writer: each call says one thing and gives the update of it. */
export function writer(): { readonly say: (word: string) => Uint8Array; readonly doc: Y.Doc } {
  const doc = new Y.Doc();
  return {
    doc,
    say: (word) => {
      const before = Y.encodeStateVector(doc);
      doc.getArray("facts").push([factOf(word)]);
      return Y.encodeStateAsUpdate(doc, before);
    },
  };
}

const factOf = (word: string): Pick<Fact, "about" | "says"> => ({
  about: "profile",
  says: { note: word },
});

/** The words of updates, in the order of the array they make; undefined when some are missing. */
export function wordsOf(updates: readonly Uint8Array[]): readonly string[] | undefined {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  if (doc.store.pendingStructs) return undefined;
  return doc
    .getArray<{ says: { note: string } }>("facts")
    .toArray()
    .map(({ says }) => says.note);
}
