import * as Y from "yjs";
import { type DocumentName, readFacts } from "#shared/documents";
import type { SealedLog } from "../storage/sealed-log.ts";

/** Reads whatever the facts of a document name that could be a blob, removed photos too. */
export const readNamedBlobs =
  (log: Pick<SealedLog, "load">) =>
  async (name: DocumentName): Promise<ReadonlySet<string>> => {
    const found = await log.load(name);
    if (!found || found === "gone") return new Set();
    const doc = new Y.Doc();
    for (const { update } of found.rows) Y.applyUpdate(doc, update);
    const words = JSON.stringify(readFacts(doc).map(({ about, says }) => [about, says]));
    doc.destroy();
    return new Set(words.match(/[0-9a-f]{64}/g));
  };
