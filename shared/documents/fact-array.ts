import type * as Y from "yjs";
import type { Fact } from "./fact.ts";

/** The name of the one root array of a fact document. */
export const factsRoot = "facts";

/** The facts a Yjs document holds, in array order, with whatever is not a fact left out. */
export const readFacts = (doc: Y.Doc): readonly Fact[] =>
  doc.getArray<unknown>(factsRoot).toArray().filter(isFactShaped);

/** Appends facts in one transaction; `origin` travels with it. */
export function appendFacts(doc: Y.Doc, facts: readonly Fact[], origin: unknown): void {
  doc.transact(() => doc.getArray<Fact>(factsRoot).push([...facts]), origin);
}

/**
 * Calls back with the facts of each change, whoever made it. Returns how to stop.
 */
export function observeFacts(doc: Y.Doc, changed: (facts: readonly Fact[]) => void): () => void {
  const array = doc.getArray<unknown>(factsRoot);
  const observer = (event: Y.YArrayEvent<unknown>): void =>
    changed(
      event.changes.delta
        .flatMap(({ insert }) => (Array.isArray(insert) ? insert : []))
        .filter(isFactShaped),
    );
  array.observe(observer);
  return () => array.unobserve(observer);
}

const isFactShaped = (value: unknown): value is Fact =>
  typeof value === "object" &&
  value !== null &&
  "id" in value &&
  typeof value.id === "string" &&
  "about" in value &&
  typeof value.about === "string" &&
  "says" in value &&
  typeof value.says === "object" &&
  value.says !== null &&
  "at" in value &&
  typeof value.at === "number";
