/** What is on the disk, read without the relay. */
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import * as Y from "yjs";
import { type Fact, observeFacts, parseName } from "#shared/documents";
import type { StaffId } from "#shared/kernel";
import { readKeyFile } from "../../sync-server/storage/key-file.ts";
import { createKeyring } from "../../sync-server/storage/keyring.ts";
import { openLog } from "../../sync-server/storage/open-log.ts";
import { openSqliteStorage } from "../../sync-server/storage/sqlite/sqlite-storage.ts";

/** A document as the log has it. */
export interface LoggedDocument {
  readonly document: string;
  /** The facts, each with who sent the row it came in. */
  readonly facts: readonly { readonly fact: Fact; readonly sentBy: StaffId }[];
  /** The sequence of the first row whose hash does not continue the chain. */
  readonly brokenAt: number | undefined;
  /** Whether something is missing that later rows build on. */
  readonly isPending: boolean;
}

/** Reads documents from the data folder of a relay that has ended. */
export async function readLog(
  dataFolder: string,
  documents: readonly string[],
): Promise<readonly LoggedDocument[]> {
  const storage = openSqliteStorage(dataFolder, (error) => {
    throw error;
  });
  if (!storage.ok) throw new Error(`the data folder does not open: ${storage.reason.type}`);
  try {
    const key = readKeyFile(join(dataFolder, "agency.key"));
    if (!key.ok || !key.value) throw new Error("there is no key");
    const keyring = createKeyring(key.value, randomBytes);
    const store = storage.value.documents;
    const log = openLog({ store, keyring, nowMs: Date.now, randomBytes });
    return await Promise.all(documents.map((document) => readDocument(log, document)));
  } finally {
    await storage.value.close();
  }
}

async function readDocument(
  log: ReturnType<typeof openLog>,
  document: string,
): Promise<LoggedDocument> {
  const name = parseName(document);
  if (!name.ok) throw new Error(`no document: ${document}`);
  const loaded = await log.load(name.value.name);
  if (!loaded || loaded === "gone") throw new Error(`not in the log: ${document}`);
  const doc = new Y.Doc();
  const facts: { fact: Fact; sentBy: StaffId }[] = [];
  for (const { update, staff } of loaded.rows) {
    const stop = observeFacts(doc, (added) => {
      for (const fact of added) facts.push({ fact, sentBy: staff });
    });
    Y.applyUpdate(doc, update);
    stop();
  }
  const chain = await log.verifyChain(name.value.name);
  return {
    document,
    facts,
    brokenAt: chain.ok ? undefined : chain.reason.sequence,
    isPending: doc.store.pendingStructs !== null,
  };
}
