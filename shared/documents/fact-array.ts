/**
 * The facts of a fact document, as values of one Yjs array.
 *
 * Where a fact stands in the array means nothing. So the values of each Yjs client id are a chain of
 * their own: the first follows nothing, each later one follows the one before. Yjs then keeps them as
 * one item for each client id, and nobody can make it search long for a place. `push` would let a
 * value follow whatever stood last, which the relay refuses.
 */
import * as Y from "yjs";
import { assert } from "#shared/kernel";
import type { Fact } from "./fact.ts";

/** The name of the one root array of a fact document. */
export const factsRoot = "facts";

/** The facts a Yjs document holds, in the order they were said, without whatever is not a fact. */
export const readFacts = (doc: Y.Doc): readonly Fact[] =>
  factsAmong(doc.getArray<unknown>(factsRoot).toArray());

/** Those of some values that are facts, in the order they were said. */
export const factsAmong = (values: readonly unknown[]): readonly Fact[] =>
  inOrder(values.filter(isFactShaped));

/** Appends facts in one transaction; `origin` travels with it. */
export function appendFacts(doc: Y.Doc, facts: readonly Fact[], origin: unknown): void {
  if (facts.length === 0) return;
  doc.transact((transaction) => {
    const { clientID, store } = doc;
    const array = doc.getArray<Fact>(factsRoot);
    const left = store.clients.get(clientID)?.at(-1) ?? null;
    assert(left === null || left instanceof Y.Item, "a fact document holds nothing but facts");
    const id = Y.createID(clientID, Y.getState(store, clientID));
    const content = new Y.ContentAny([...inOrder(facts)]);
    const item = new Y.Item(id, left, left?.lastId ?? null, null, null, array, null, content);
    item.integrate(transaction, 0);
    // Where Yjs last looked something up: it does not know that something came in between.
    array._searchMarker.length = 0;
  }, origin);
}

/**
 * Calls back with the facts of each change, whoever made it. Returns how to stop.
 */
export function observeFacts(doc: Y.Doc, changed: (facts: readonly Fact[]) => void): () => void {
  const array = doc.getArray<unknown>(factsRoot);
  const observer = (event: Y.YArrayEvent<unknown>): void =>
    changed(
      factsAmong(
        event.changes.delta.flatMap(({ insert }) => (Array.isArray(insert) ? insert : [])),
      ),
    );
  array.observe(observer);
  return () => array.unobserve(observer);
}

/** By when they were said; but what replaces another comes after it, whatever the clocks showed. */
function inOrder(facts: readonly Fact[]): readonly Fact[] {
  if (facts.length <= 1) return facts;
  const sorted = [...facts].sort(earlierFirst);
  return areInOrder(sorted) ? sorted : afterWhatTheyReplace(sorted);
}

/** Whether each stands behind what it replaces: mostly, because clocks mostly agree. */
function areInOrder(facts: readonly Fact[]): boolean {
  if (!facts.some(({ over }) => over)) return true;
  const placeById = new Map(facts.map(({ id }, place) => [id, place]));
  return facts.every(({ over = [] }, place) =>
    over.every((id) => (placeById.get(id) ?? -1) < place),
  );
}

/** The same wherever the facts stand; of one run, the smaller number is the shorter id or text. */
const earlierFirst = (a: Fact, b: Fact): number =>
  a.at - b.at || a.id.length - b.id.length || (a.id < b.id ? -1 : 1);

function afterWhatTheyReplace(facts: readonly Fact[]): readonly Fact[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const ordered: Fact[] = [];
  const begun = new Set<Fact>();
  const placed = new Set<Fact>();
  for (const fact of facts) {
    const stack = [fact];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const before = begun.has(top) ? [] : (top.over ?? []).flatMap((id) => byId.get(id) ?? []);
      begun.add(top);
      const missing = before.filter((other) => !begun.has(other));
      stack.push(...missing);
      if (missing.length > 0) continue;
      stack.pop();
      if (!placed.has(top)) ordered.push(top);
      placed.add(top);
    }
  }
  return ordered;
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
