import type { SurveyLinkRecord, SurveyLinksToEnd, SurveyStore } from "../survey-store.ts";

/** Links to surveys in memory. */
export function createSurveys(): SurveyStore & { readonly clear: () => void } {
  const linkById = new Map<string, SurveyLinkRecord>();
  const endedHashes = new Set<string>();
  const ofClient = (client: SurveyLinkRecord["client"]) =>
    [...linkById.values()].filter((link) => link.client === client).sort(latestFirst);
  return {
    add: async (link) => {
      if (linkById.has(link.id) || endedHashes.has(link.tokenHash)) return;
      for (const { id, tokenHash, answeredAtMs } of ofClient(link.client)) {
        if (answeredAtMs !== undefined) continue;
        linkById.delete(id);
        endedHashes.add(tokenHash);
      }
      linkById.set(link.id, link);
    },
    find: async (tokenHash) => [...linkById.values()].find((link) => link.tokenHash === tokenHash),
    answer: async (id, sealed, atMs) => {
      const link = linkById.get(id);
      if (!link || link.answeredAtMs !== undefined) return false;
      linkById.set(id, { ...link, answeredAtMs: atMs, sealed });
      return true;
    },
    ofClient: async (client) => ofClient(client),
    end: async (which) => {
      for (const link of [...linkById.values()].filter((one) => isMeant(one, which))) {
        linkById.delete(link.id);
        const { sealed: _, ...rest } = link;
        if (which.type === "taken") linkById.set(link.id, rest);
        else endedHashes.add(link.tokenHash);
      }
      if (which.type === "withdrawn" && !linkById.has(which.id)) endedHashes.add(which.tokenHash);
    },
    clients: async () => [...new Set([...linkById.values()].map(({ client }) => client))],
    clear: () => {
      linkById.clear();
      endedHashes.clear();
    },
  };
}

const latestFirst = (a: SurveyLinkRecord, b: SurveyLinkRecord): number =>
  b.createdAtMs - a.createdAtMs || (a.id < b.id ? 1 : -1);

function isMeant(link: SurveyLinkRecord, which: SurveyLinksToEnd): boolean {
  switch (which.type) {
    case "taken":
      return link.id === which.id && link.client === which.client && link.sealed !== undefined;
    case "withdrawn":
      return (
        link.id === which.id && link.client === which.client && link.answeredAtMs === undefined
      );
    case "client":
      return link.client === which.client;
    case "old":
      return link.sealed === undefined && link.expiresAtMs < which.expiredBeforeMs;
  }
}
