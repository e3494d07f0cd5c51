import type { RevealLog, RevealRecord } from "../reveal-log.ts";

/** The log of looks at contact data in memory. */
export function createReveals(): RevealLog & { readonly clear: () => void } {
  const revealById = new Map<string, RevealRecord>();
  return {
    add: async (reveals) => {
      for (const one of reveals) if (!revealById.has(one.id)) revealById.set(one.id, one);
    },
    page: async ({ fromMs, toMs, staff, client, before, atMost }) =>
      [...revealById.values()]
        .map((one, place) => ({ ...one, position: place + 1 }))
        .filter(({ position }) => before === undefined || position < before)
        .filter(({ atMs }) => atMs >= fromMs && atMs < toMs)
        .filter((one) => staff === undefined || one.staff === staff)
        .filter((one) => client === undefined || one.client === client)
        .reverse()
        .slice(0, atMost),
    ofClient: async (client) => [...revealById.values()].filter((one) => one.client === client),
    clear: () => revealById.clear(),
  };
}
