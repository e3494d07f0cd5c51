import {
  clientsOf,
  type DocumentId,
  type DocumentName,
  documentKinds,
  idOf,
  kindsOfAClient,
  nameOf,
  parseName,
} from "#shared/documents";
import type { SealedLog } from "../storage/sealed-log.ts";
import { changesAfter } from "./changes.ts";
import type { Owners } from "./owners.ts";

/** The documents about a client: those that come with every client, the pairs it is in, and all their notes. */
export type DocumentsOfClient = (client: string) => Promise<readonly DocumentName[]>;

const changesAtOnce = 1000;

/** Remembers the pairs; whatever was made since it was last asked is read from the log first. */
export function createDocumentsOfClient(
  log: Pick<SealedLog, "changedSince">,
  { notesOf }: Pick<Owners, "notesOf">,
): DocumentsOfClient {
  const pairsByClient = new Map<string, Set<DocumentId>>();
  /** The names of documents that are not in their first epoch. */
  const laterNames = new Map<DocumentId, DocumentName>();
  let readUntil = 0;

  const note = (name: DocumentName): void => {
    const parsed = parseName(name);
    if (parsed.ok && parsed.value.epoch > 1) laterNames.set(parsed.value.id, name);
    if (!parsed.ok || documentKinds[parsed.value.kind].about !== "pair") return;
    for (const client of clientsOf(parsed.value)) {
      pairsByClient.set(client, (pairsByClient.get(client) ?? new Set()).add(parsed.value.id));
    }
  };

  const catchUp = async (): Promise<void> => {
    const { entries, hasMore } = await changesAfter(log, readUntil, changesAtOnce);
    for (const { name, clock } of entries) {
      note(name);
      readUntil = Math.max(readUntil, clock);
    }
    if (hasMore) await catchUp();
  };

  return async (client) => {
    await catchUp();
    const own = kindsOfAClient.map((kind) => idOf(kind, client));
    const all = [...own, ...(pairsByClient.get(client) ?? [])];
    return all.flatMap((id) => [id, ...notesOf(id)]).map((id) => laterNames.get(id) ?? nameOf(id));
  };
}
