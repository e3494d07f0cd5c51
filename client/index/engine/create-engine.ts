/**
 * The index of one person's clients: it opens the vault itself, reads the snapshot of the last time
 * and what changed since, and follows every change. It stands in a worker that is ended when the
 * app is locked; where no worker can be started it stands beside the screens.
 */
import type { VaultPlatform } from "#client/platform";
import { openIndexedDbVault } from "#client/storage";
import { parseName } from "#shared/documents";
import { assert, clientIdSchema } from "#shared/kernel";
import type { EngineOrder, HearNews, IndexEngine } from "./engine.ts";
import { type Indexed, openIndexed } from "./indexed.ts";
import { unpackStamps } from "./stamps.ts";

/** An engine that waits to be opened. */
export function createEngine(platform: VaultPlatform, hear: HearNews): IndexEngine {
  let indexed: Promise<Indexed> | undefined;
  const opened = (): Promise<Indexed> => {
    assert(indexed, "the index was asked before it was opened");
    return indexed;
  };

  const begin = async ({ vault: handle, clients, cases }: EngineOrder): Promise<Indexed> => {
    const vault = openIndexedDbVault(platform, handle.database, handle.keys);
    const begun = await openIndexed({ platform, vault, hear });
    begun.compare([...unpackStamps(clients), ...unpackStamps(cases)]);
    return begun;
  };

  return {
    open: async (order) => {
      indexed = begin(order);
      await indexed;
    },
    change: async ({ here, gone, servings }) => {
      const index = await opened();
      for (const name of gone) {
        const parsed = parseName(`${name}@1`);
        const client = parsed.ok ? clientIdSchema.safeParse(parsed.value.key) : undefined;
        if (parsed.ok && client?.success) index.forget(parsed.value.kind, client.data);
      }
      index.serveSome(servings);
      index.follow(unpackStamps(here));
    },
    serve: async (servings) => (await opened()).serve(servings),
    find: async (query) => (await opened()).find(query),
    rows: async (ids) => {
      const index = await opened();
      return ids.map((id) => index.row(id));
    },
    likenessesOf: async (id) => (await opened()).likenessesOf(id),
    likenessesOfPerson: async (person) => (await opened()).likenessesOfPerson(person),
    rank: async (query) => (await opened()).rank(query),
    position: async (query) => (await opened()).position(query),
    weigh: async (query) => (await opened()).weigh(query),
    beginOvernight: async (order) => (await opened()).overnight.begin(order),
    goOnOvernight: async () => (await opened()).overnight.goOn(),
    leaveOvernight: async () => (await opened()).overnight.leave(),
    overnightList: async (query) => (await opened()).overnight.list(query),
    close: async () => {
      const last = indexed;
      indexed = undefined;
      await (await last)?.close();
    },
  };
}
