/** Documents and updates for tests of what lies below the documents. */
import * as Y from "yjs";
import {
  appendFacts,
  type DocumentName,
  type Fact,
  factIdSchema,
  parseName,
  readFacts,
} from "#shared/documents";
import { randomBase32, staffIdSchema } from "#shared/kernel";

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
  const run = randomBase32(10, (count) => crypto.getRandomValues(new Uint8Array(count)));
  let said = 0;
  const factOf = (word: string): Fact => ({
    id: factIdSchema.parse(`${run}.${++said}`),
    at: said,
    by: staffIdSchema.parse("01JD0000000000000000001MEY"),
    about: "profile",
    says: { note: word },
    v: 1,
  });
  return {
    doc,
    say: (word) => {
      const before = Y.encodeStateVector(doc);
      appendFacts(doc, [factOf(word)], "said");
      return Y.encodeStateAsUpdate(doc, before);
    },
  };
}

/** The words of updates, in the order they were said; undefined when some are missing. */
export function wordsOf(updates: readonly Uint8Array[]): readonly string[] | undefined {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  if (doc.store.pendingStructs) return undefined;
  return readFacts(doc).map(({ says }) => String(says.note));
}
