/** Makes one update of many, through a document that collects garbage: what was deleted is gone. */
import { createHash } from "node:crypto";
import * as Y from "yjs";
import { appendFacts, bodyRoot, type Fact, factsRoot, readFacts } from "#shared/documents";
import { assert, type StaffId } from "#shared/kernel";

/** What is made of a document, and who first used each Yjs client id in it. */
export interface Remade {
  readonly update: Uint8Array;
  readonly authors: readonly (readonly [client: number, staff: StaffId])[];
  /** The facts that were left out. */
  readonly left: readonly string[];
}

/**
 * Puts updates together into one that says the same, at the same places; what replicas hold stays
 * good. Rejects when something is missing between them, or when the result would say otherwise.
 */
export function squeeze(updates: readonly Uint8Array[]): Uint8Array {
  const doc = docOf(updates);
  const squeezed = Y.encodeStateAsUpdate(doc);
  const again = docOf([squeezed]);
  assert(contentHash(again) === contentHash(doc), "squeezing changed what the document says");
  return squeezed;
}

/** Writes the facts of a document anew, all but some, each author's with one fresh client id. */
export function remake(
  updates: readonly Uint8Array[],
  leaveOut: ReadonlySet<string>,
  newClientId: () => number,
): Remade {
  const facts = [...new Map(readFacts(docOf(updates)).map((fact) => [fact.id, fact])).values()];
  const clientByStaff = new Map<StaffId, number>();
  const doc = new Y.Doc();
  for (const stretch of stretchesOf(facts.filter(({ id }) => !leaveOut.has(id)))) {
    const [{ by }] = stretch;
    const client = clientByStaff.get(by) ?? newClientId();
    clientByStaff.set(by, client);
    doc.clientID = client;
    appendFacts(doc, stretch, "remade");
  }
  return {
    update: Y.encodeStateAsUpdate(doc),
    authors: [...clientByStaff].map(([staff, client]) => [client, staff]),
    left: facts.filter(({ id }) => leaveOut.has(id)).map(({ id }) => id),
  };
}

/** The SHA-256 of what a document says, facts and body alike, and of how far each client id wrote. */
export function contentHash(doc: Y.Doc): string {
  const vector = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b);
  return createHash("sha256")
    .update(JSON.stringify(vector))
    .update(JSON.stringify(doc.getArray(factsRoot).toJSON()))
    .update(doc.getXmlFragment(bodyRoot).toString())
    .digest("hex");
}

function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc({ gc: true });
  // Not in one transaction: only at its end would Yjs join what follows each other.
  for (const update of updates) Y.applyUpdate(doc, update);
  const isWhole = doc.store.pendingStructs === null && doc.store.pendingDs === null;
  assert(isWhole, "something is missing between the rows of a document");
  return doc;
}

type Stretch = readonly [Fact, ...Fact[]];

function stretchesOf(facts: readonly Fact[]): readonly Stretch[] {
  const stretches: [Fact, ...Fact[]][] = [];
  for (const fact of facts) {
    const last = stretches.at(-1);
    if (last && last[0].by === fact.by) last.push(fact);
    else stretches.push([fact]);
  }
  return stretches;
}
