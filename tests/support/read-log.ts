import { randomBytes } from "node:crypto";
import { join } from "node:path";
import * as Y from "yjs";
import { type Fact, observeFacts, parseName } from "#shared/documents";
import type { StaffId } from "#shared/kernel";
import type { DocumentStore } from "../../sync-server/storage/document-store.ts";
import { readKeyFile } from "../../sync-server/storage/key-file.ts";
import { createKeyring } from "../../sync-server/storage/keyring.ts";
import { openLog } from "../../sync-server/storage/open-log.ts";
import type { SealedLog } from "../../sync-server/storage/sealed-log.ts";

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

/** Reads what lies in a store, sealed by the key of a data folder, without the relay. */
export async function readStore(
  store: DocumentStore,
  dataFolder: string,
  documents?: readonly string[],
): Promise<readonly LoggedDocument[]> {
  const key = readKeyFile(join(dataFolder, "agency.key"));
  if (!key.ok || !key.value) throw new Error("there is no key");
  const keyring = createKeyring(key.value, randomBytes);
  const log = openLog({ store, keyring, nowMs: Date.now, randomBytes });
  const names = documents ?? (await allNames(store));
  return Promise.all(names.map((document) => readDocument(log, document)));
}

async function allNames(store: DocumentStore): Promise<readonly string[]> {
  const all = await store.changedSince(0, 100_000);
  return all.filter(({ isGone }) => !isGone).map(({ name }) => name);
}

async function readDocument(log: SealedLog, document: string): Promise<LoggedDocument> {
  const name = parseName(document);
  if (!name.ok) throw new Error(`no document: ${document}`);
  const loaded = await log.load(name.value.name);
  if (!loaded || loaded === "gone") throw new Error(`not in the log: ${document}`);
  const doc = new Y.Doc();
  const facts: { fact: Fact; sentBy: StaffId }[] = [];
  for (const { update, staff, isSnapshot } of loaded.rows) {
    const stop = observeFacts(doc, (added) => {
      for (const fact of added) facts.push({ fact, sentBy: isSnapshot ? fact.by : staff });
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
