import {
  clientsOf,
  type DocumentName,
  documentKinds,
  idOf,
  kindsOfAClient,
  nameOf,
  parseName,
} from "#shared/documents";
import type { SealedLog } from "../storage/sealed-log.ts";
import { changesAfter } from "./changes.ts";

/** The documents about a client: those that come with every client, and the pairs it is in. */
export type DocumentsOfClient = (client: string) => Promise<readonly DocumentName[]>;

const changesAtOnce = 1000;

/** Remembers the pairs; whatever was made since it was last asked is read from the log first. */
export function createDocumentsOfClient(log: Pick<SealedLog, "changedSince">): DocumentsOfClient {
  const pairsByClient = new Map<string, Set<DocumentName>>();
  let readUntil = 0;

  const note = (name: DocumentName): void => {
    const parsed = parseName(name);
    if (!parsed.ok || documentKinds[parsed.value.kind].about !== "pair") return;
    for (const client of clientsOf(parsed.value)) {
      pairsByClient.set(client, (pairsByClient.get(client) ?? new Set()).add(name));
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
    const own = kindsOfAClient.map((kind) => nameOf(idOf(kind, client)));
    return [...own, ...(pairsByClient.get(client) ?? [])];
  };
}
