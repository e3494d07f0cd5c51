import type { FoundClients } from "../client-index.ts";
import type { ClientQuery } from "../client-query.ts";
import { placeOfId, unpackId, wordsOfId } from "../table/pack-id.ts";

/** What a query found, over the packed ids of its answer. */
export const foundClients = (query: ClientQuery, ids: Uint32Array): FoundClients => ({
  query,
  length: ids.length / wordsOfId,
  at: (place) =>
    place >= 0 && place * wordsOfId < ids.length ? unpackId(ids, place * wordsOfId) : undefined,
  placeOf: (id) => placeOfId(id, ids),
});
