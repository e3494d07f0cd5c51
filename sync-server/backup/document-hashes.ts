import { createHash } from "node:crypto";
import * as Y from "yjs";
import { bodyRoot, type DocumentId, readFacts, splitName } from "#shared/documents";
import { canonicalJson, type Json } from "#shared/kernel";
import { changesAfter } from "../rooms/changes.ts";
import type { SealedLog } from "../storage/sealed-log.ts";

/** What went wrong with a document that should be read. */
export interface UnreadableDocument {
  readonly document: DocumentId;
  readonly detail: string;
}

/** What all documents say, as one hash each, and those that cannot be read. */
export interface DocumentHashes {
  readonly hashes: ReadonlyMap<DocumentId, string>;
  readonly unreadable: readonly UnreadableDocument[];
}

const documentsAtOnce = 1000;

/** Opens every document with its key, checks its chain of hashes, and hashes what it says. */
export async function hashDocuments(
  log: Pick<SealedLog, "changedSince" | "load" | "verifyChain">,
): Promise<DocumentHashes> {
  const hashes = new Map<DocumentId, string>();
  const unreadable: UnreadableDocument[] = [];
  for (let after = 0, hasMore = true; hasMore; ) {
    const changes = await changesAfter(log, after, documentsAtOnce);
    hasMore = changes.hasMore;
    after = changes.entries.at(-1)?.clock ?? after;
    for (const { name, isGone } of changes.entries) {
      const document = splitName(name).id;
      if (isGone) continue;
      try {
        const loaded = await log.load(name);
        const chain = await log.verifyChain(name);
        if (!loaded || loaded === "gone" || !chain.ok) throw new Error("its rows were changed");
        hashes.set(document, hashOf(loaded.rows.map(({ update }) => update)));
      } catch (error) {
        // Told together with all others: one that is damaged is not the whole truth.
        const detail = error instanceof Error ? error.message : String(error);
        unreadable.push({ document, detail });
      }
    }
  }
  return { hashes, unreadable };
}

/** Every fact once, by id, and the body; whatever client ids and epochs they came in. */
function hashOf(updates: readonly Uint8Array[]): string {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  const facts = new Map(readFacts(doc).map((fact) => [fact.id as string, fact]));
  const sorted = [...facts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fact]) => fact);
  return createHash("sha256")
    .update(canonicalJson(sorted as unknown as Json))
    .update(doc.getXmlFragment(bodyRoot).toString())
    .digest("hex");
}

/** One hash over all documents. */
export function hashOfAll(hashes: ReadonlyMap<DocumentId, string>): string {
  const lines = [...hashes].map(([document, hash]) => `${document} ${hash}\n`).sort();
  return createHash("sha256").update(lines.join("")).digest("hex");
}
